// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import nl.nieuweverscheidenheid.kit.imports.ImportLog;
import nl.nieuweverscheidenheid.portfolio.OnStore;
import org.springframework.beans.factory.annotation.Autowired;

@OnStore
class MongoImportLogTest extends ImportLogContract {
    @Autowired
    private ImportLog<Report> log;

    @Override
    ImportLog<Report> log() {
        return log;
    }
}
