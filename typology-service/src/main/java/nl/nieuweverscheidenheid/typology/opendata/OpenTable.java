// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.opendata;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** A table of CBS's open data. All that goes wrong while it is read is told as {@link TableUnreadable}. */
public sealed interface OpenTable extends AutoCloseable permits ServedTable, DownloadedCsv, DownloadedPages {
    /** The table as the service has it. */
    static OpenTable served(URI catalogue, String table, OpenDataSettings settings) {
        return new ServedTable(catalogue, table, settings);
    }

    /** The table as a file has it: a zip of the service's pages, or the zip of CSV files that CBS offers. */
    static OpenTable downloaded(Path file, String table, OpenDataSettings settings) {
        var archive = Archive.open(file, settings.mostUnpacked().toBytes());
        try {
            return DownloadedCsv.isOne(archive)
                    ? new DownloadedCsv(archive, settings)
                    : new DownloadedPages(archive, table, settings);
        } catch (TableUnreadable e) {
            archive.close();
            throw e;
        }
    }

    /** The columns that tell what a cell is of. */
    default Set<String> dimensions() {
        var dimensions = new LinkedHashSet<String>();
        list("Dimensions", row -> dimensions.add(row.get("Identifier").strip()));
        return dimensions;
    }

    /** Tells each row of a list, such as HerkomstlandCodes. */
    void list(String name, Consumer<Row> each);

    /** Tells each cell that the OData filter lets through, and perhaps others: a file has no filter. */
    void cells(String filter, Consumer<Row> each);

    @Override
    void close();
}
