// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where the table is read from: CBS's OData service, or a file that was downloaded from it. */
public sealed interface CbsSource {
    /**
     * The service.
     *
     * @param catalogue the address under which the tables are, by their ids
     */
    record Service(URI catalogue, String table) implements CbsSource {
        private static final Pattern ID = Pattern.compile("\\w{1,20}");

        public Service {
            var scheme = catalogue.getScheme();
            if (catalogue.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
                throw new IllegalArgumentException("A catalogue is an address on the web, not " + catalogue);
            }
            if (!ID.matcher(table).matches()) {
                throw new IllegalArgumentException("A table's id is letters and digits, not " + table);
            }
        }
    }

    /**
     * A zip, either of the pages that the service answers (JSON), or CBS's own download of the whole table (CSV).
     *
     * @param file the zip; what it is called does not matter
     */
    record Download(Path file) implements CbsSource {}
}
