// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The story by the template's headings, each in Markdown. What did not work is a heading of its own, on purpose. */
public record Sections(
        @Nullable String occasion,
        @Nullable String dilemma,
        @Nullable String approach,
        @Nullable String roles,
        @Nullable String cost,
        @Nullable String result,
        @Nullable String whatDidNotWork,
        @Nullable String tip) {
    /** Nothing told yet. */
    public static final Sections NONE = new Sections(null, null, null, null, null, null, null, null);

    /** The sections that have text, by name and in the template's order. */
    public Map<String, String> written() {
        var written = all();
        written.values().removeIf(String::isBlank);
        return written;
    }

    /** All sections by name and in the template's order; those without text are empty. */
    public Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        put(all, "occasion", occasion);
        put(all, "dilemma", dilemma);
        put(all, "approach", approach);
        put(all, "roles", roles);
        put(all, "cost", cost);
        put(all, "result", result);
        put(all, "whatDidNotWork", whatDidNotWork);
        put(all, "tip", tip);
        return all;
    }

    /** The sections that {@link #written} told. */
    public static Sections of(Map<String, String> written) {
        return new Sections(
                written.get("occasion"),
                written.get("dilemma"),
                written.get("approach"),
                written.get("roles"),
                written.get("cost"),
                written.get("result"),
                written.get("whatDidNotWork"),
                written.get("tip"));
    }

    Sections taking(Sections corrected, Sections before) {
        var taken = all();
        var formerly = before.all();
        corrected
                .all()
                .forEach((name, text) ->
                        taken.computeIfPresent(name, (same, own) -> own.equals(formerly.get(name)) ? text : own));
        taken.values().removeIf(String::isEmpty);
        return of(taken);
    }

    private static void put(Map<String, String> all, String name, @Nullable String text) {
        all.put(name, Objects.requireNonNullElse(text, ""));
    }
}
