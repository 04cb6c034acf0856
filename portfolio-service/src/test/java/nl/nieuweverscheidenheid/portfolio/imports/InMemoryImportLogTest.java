// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

class InMemoryImportLogTest extends ImportLogContract {
    private final InMemoryImportLog log = new InMemoryImportLog();

    @Override
    ImportLog log() {
        return log;
    }
}
