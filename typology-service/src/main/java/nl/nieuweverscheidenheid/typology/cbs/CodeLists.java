// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.typology.cbs.CbsSettings.Code;
import nl.nieuweverscheidenheid.typology.opendata.OpenTable;

/** The table's own lists of what its codes mean. Ours are checked against them, and what does not fit is found. */
final class CodeLists {
    private final OpenTable table;
    private final Findings findings;
    private final Map<String, Map<String, Listed>> read = new HashMap<>();

    /**
     * A code as it is listed.
     *
     * @param identifier as the service's filter wants it, with the spaces that some codes end in
     * @param status of a period: Definitief or Voorlopig
     */
    record Listed(String identifier, String title, String unit, String status) {}

    CodeLists(OpenTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /** What is listed, by code without the spaces. */
    Map<String, Listed> of(String dimension) {
        return read.computeIfAbsent(dimension, this::read);
    }

    /** The titles of what is listed, by code. */
    Map<String, String> titles(String dimension) {
        var titles = new HashMap<String, String>();
        of(dimension).forEach((code, listed) -> titles.put(code, listed.title()));
        return titles;
    }

    /** The identifier of a code; the code itself, and an error, if it is not listed under the title that is expected. */
    String identifier(String dimension, Code code) {
        var listed = of(dimension).get(code.code());
        var expected = String.join(", ", code.words());
        if (listed == null) {
            findings.error(
                    "code-missing", "Code %s (%s) staat niet in de lijst van %s", code.code(), expected, dimension);
            return code.code();
        }
        if (!code.means(listed.title())) {
            findings.error(
                    "code-renamed",
                    "Code %s van %s heet '%s'; verwacht was een naam met %s",
                    code.code(),
                    dimension,
                    listed.title(),
                    expected);
        }
        return listed.identifier();
    }

    /** The identifier of the one measure whose title has these words and which counts heads; nothing, and an error, if none is. */
    String measure(List<String> words) {
        var all = of("Measure").values();
        var fitting = all.stream()
                .filter(measure -> CbsSettings.has(measure.title(), words))
                .toList();
        if (fitting.size() != 1 || !fitting.getFirst().unit().contains("aantal")) {
            findings.error(
                    "measure-changed",
                    "Er hoort één onderwerp te zijn met %s in de naam, in aantallen; de tabel heeft: %s",
                    String.join(", ", words),
                    all.stream()
                            .map(measure -> "%s (%s)".formatted(measure.title(), measure.unit()))
                            .collect(Collectors.joining(", ")));
            return "";
        }
        return fitting.getFirst().identifier();
    }

    private Map<String, Listed> read(String dimension) {
        var listed = new TreeMap<String, Listed>();
        table.list(dimension + "Codes", row -> {
            var identifier = row.get("Identifier");
            listed.put(
                    identifier.strip(),
                    new Listed(
                            identifier,
                            row.get("Title").strip(),
                            row.has("Unit") ? row.get("Unit") : "",
                            row.has("Status") ? row.get("Status").strip() : ""));
        });
        return listed;
    }
}
