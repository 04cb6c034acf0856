// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
        var written = new LinkedHashMap<String, String>();
        put(written, "occasion", occasion);
        put(written, "dilemma", dilemma);
        put(written, "approach", approach);
        put(written, "roles", roles);
        put(written, "cost", cost);
        put(written, "result", result);
        put(written, "whatDidNotWork", whatDidNotWork);
        put(written, "tip", tip);
        return written;
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

    private static void put(Map<String, String> written, String name, @Nullable String text) {
        Optional.ofNullable(text).filter(some -> !some.isBlank()).ifPresent(some -> written.put(name, some));
    }
}
