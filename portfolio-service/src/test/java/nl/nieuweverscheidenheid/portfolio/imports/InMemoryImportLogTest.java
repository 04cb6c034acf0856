// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import nl.nieuweverscheidenheid.kit.imports.ImportLog;

class InMemoryImportLogTest extends ImportLogContract {
    private final InMemoryImportLog log = new InMemoryImportLog();

    @Override
    ImportLog<Report> log() {
        return log;
    }
}
