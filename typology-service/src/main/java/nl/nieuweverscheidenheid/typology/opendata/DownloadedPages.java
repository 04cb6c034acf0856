// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.opendata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A table as pages of the service that were kept in a zip, whatever their names: each page says what it is of. */
final class DownloadedPages implements OpenTable {
    private static final Pattern CONTEXT = Pattern.compile(".*/([^/]+)/\\$metadata#(\\w+).*");

    private final Archive archive;
    private final OpenDataSettings settings;
    private final Map<String, List<String>> pages = new HashMap<>();

    DownloadedPages(Archive archive, String table, OpenDataSettings settings) {
        this.archive = archive;
        this.settings = settings;
        for (var name : archive.names(".json")) {
            try (var page = unpack(name)) {
                var context = CONTEXT.matcher(ODataPage.contextOf(page, name).orElse(""));
                if (!context.matches()) {
                    throw new TableUnreadable("page-unreadable", "%s zegt niet van welke tabel het is", name);
                }
                if (!context.group(1).equals(table)) {
                    throw new TableUnreadable(
                            "table-other", "%s is van tabel %s, niet van %s", name, context.group(1), table);
                }
                pages.computeIfAbsent(context.group(2), unseen -> new ArrayList<>())
                        .add(name);
            } catch (IOException e) {
                throw Archive.damaged(name, e);
            }
        }
    }

    @Override
    public void list(String name, Consumer<Row> each) {
        var last = 0;
        for (var page : pages.getOrDefault(name, List.of())) {
            try (var unpacked = unpack(page)) {
                last += ODataPage.read(unpacked, page, each).next().isEmpty() ? 1 : 0;
            } catch (IOException e) {
                throw Archive.damaged(page, e);
            }
        }
        if (last != 1) {
            throw new TableUnreadable(
                    "file-incomplete",
                    "Van %s horen er pagina's te zijn waarvan één de laatste is; dat zijn er %d",
                    name,
                    last);
        }
    }

    @Override
    public void cells(String filter, Consumer<Row> each) {
        list("Observations", each);
    }

    @Override
    public void close() {
        archive.close();
    }

    private Archive.Unpacked unpack(String name) {
        return archive.unpack(name, settings.mostPerPage().toBytes(), Long.MAX_VALUE);
    }
}
