// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.operation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report of an import, for people to read. */
final class ImportReport {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl", "NL"));
    private static final int MOST_NAMED = 50;

    private static final String PORTFOLIO = "portfolio";
    private static final String BOUNDARIES = "boundaries";

    private static final Map<String, String> KINDS = Map.of(
            "figures",
            "Cijfers",
            "wrr-assignments",
            "Indelingen van de WRR",
            "mergers",
            "Samenvoegingen",
            PORTFOLIO,
            "Verhalen",
            BOUNDARIES,
            "Grenzen");
    private static final Map<String, String> SEVERITIES =
            Map.of("error", "fout", "warning", "let op", "note", "ter info");
    private static final Map<String, String> COUNTS = Map.of(
            "rows", "regels",
            "known", "al bekend",
            "ended", "van voormalige gemeenten",
            "published", "te publiceren",
            "drafts", "als concept",
            "municipalities", "gemeenten",
            "points", "punten");

    private final Json report;

    ImportReport(Json report) {
        this.report = report;
    }

    boolean isUsable() {
        return report.get("usable").isTrue();
    }

    /** Line by line. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        var year = report.get("year").text();
        lines.add("%s%s uit %s"
                .formatted(
                        KINDS.getOrDefault(
                                report.get("kind").text(), report.get("kind").text()),
                        year.isEmpty() ? "" : " van " + year,
                        report.get("source").text()));
        var counts = counts();
        if (!counts.isEmpty()) {
            lines.add("  " + counts);
        }
        report.get("findings").items().forEach(finding -> lines.add(finding(finding)));
        if (isUsable() && report.get("kind").text().equals(PORTFOLIO)) {
            stories(report.get("taken").items(), lines);
        } else if (isUsable() && !report.get("kind").text().equals(BOUNDARIES)) {
            changes(report.get("changes"), lines);
        }
        return lines;
    }

    private String counts() {
        return COUNTS.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                .filter(count -> report.get("counts").get(count.getKey()).number() > 0)
                .map(count -> report.get("counts").get(count.getKey()).number() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String finding(Json finding) {
        var where = Stream.of(named("regel", finding.get("line")), named("kolom", finding.get("column")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return "  %-9s%s%s"
                .formatted(
                        SEVERITIES.getOrDefault(finding.get("severity").text(), ""),
                        where.isEmpty() ? "" : where + ": ",
                        finding.get("text").text());
    }

    private static String named(String what, Json name) {
        return name.text().isEmpty() ? "" : what + " " + name.text();
    }

    private static void stories(List<Json> taken, List<String> lines) {
        lines.add(taken.isEmpty() ? "Er verandert niets." : "Wat erbij komt:");
        taken.stream()
                .limit(MOST_NAMED)
                .map(one -> "  %s (%s), %s"
                        .formatted(
                                one.get("title").text(),
                                one.get("municipality").text(),
                                one.get("state").text().equals("published") ? "gepubliceerd" : "concept"))
                .forEach(lines::add);
        if (taken.size() > MOST_NAMED) {
            lines.add("  en nog %d".formatted(taken.size() - MOST_NAMED));
        }
    }

    private static void changes(Json changes, List<String> lines) {
        var before = lines.size();
        named("eindigt", "eindigen", changes.get("ended"), ImportReport::ended, lines);
        named("komt erbij", "komen erbij", changes.get("registered"), ImportReport::registered, lines);
        named(
                "krijgt een ander type",
                "krijgen een ander type",
                changes.get("reclassified"),
                ImportReport::reclassified,
                lines);
        var redescribed = changes.get("redescribed").number();
        if (redescribed > 0) {
            lines.add("  %s andere gegevens".formatted(counted(redescribed, "krijgt", "krijgen")));
        }
        lines.add(
                before,
                lines.size() == before
                        ? "Er verandert niets."
                        : "Wat er verandert, per %s:"
                                .formatted(DATE.format(
                                        LocalDate.parse(changes.get("asOfDate").text()))));
    }

    private static void named(String one, String more, Json list, Function<Json, String> written, List<String> lines) {
        var items = list.items();
        if (items.isEmpty()) {
            return;
        }
        lines.add("  %s:".formatted(counted(items.size(), one, more)));
        items.stream().limit(MOST_NAMED).forEach(item -> lines.add("    " + written.apply(item)));
        if (items.size() > MOST_NAMED) {
            lines.add("    en nog %d".formatted(items.size() - MOST_NAMED));
        }
    }

    private static String counted(int count, String one, String more) {
        return count == 1 ? "1 gemeente " + one : "%d gemeenten %s".formatted(count, more);
    }

    private static String ended(Json one) {
        return "%s, voortaan %s"
                .formatted(
                        place(one),
                        one.get("successors").items().stream()
                                .map(ImportReport::place)
                                .collect(Collectors.joining(" en ")));
    }

    private static String registered(Json one) {
        return "%s: %s".formatted(place(one), type(one.get("type")));
    }

    private static String reclassified(Json one) {
        return "%s: van %s naar %s".formatted(place(one), type(one.get("from")), type(one.get("to")));
    }

    private static String place(Json one) {
        return "%s (%s)".formatted(one.get("name").text(), one.get("code").text());
    }

    private static String type(Json type) {
        if (type.isNothing()) {
            return "niet ingedeeld";
        }
        return "%s (%s)"
                .formatted(type.get("name").text(), type.get("basis").text().equals("wrr") ? "WRR" : "indicatie");
    }
}
