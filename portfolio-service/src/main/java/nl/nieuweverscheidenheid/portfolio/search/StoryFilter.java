// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.portfolio.content.Evidence;
import nl.nieuweverscheidenheid.portfolio.content.Kind;
import nl.nieuweverscheidenheid.portfolio.content.Status;
import nl.nieuweverscheidenheid.portfolio.index.Facet;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the search, for what follows or takes away a selection of stories; several values of one kind widen,
 * different kinds narrow.
 *
 * @param q words, as in the search
 * @param municipality codes, also of municipalities that have ended
 * @param year a year in which the described work ran
 */
public record StoryFilter(
        @Nullable String q,
        @Nullable List<String> type,
        @Nullable List<String> theme,
        @Nullable List<String> kind,
        @Nullable List<String> province,
        @Nullable List<String> status,
        @Nullable List<String> evidence,
        @Nullable List<String> municipality,
        @Nullable Integer year) {
    private static final int LONGEST = 200;

    /** Lets everything through. */
    public static final StoryFilter NONE = new StoryFilter(null, null, null, null, null, null, null, null, null);

    /** The words; empty for everything. */
    public String words() {
        return Objects.requireNonNullElse(q, "").strip();
    }

    /** The values asked for by name, as they stand in an address: without those that are blank or there twice. */
    public Map<Facet, List<String>> wanted() {
        var wanted = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = Objects.requireNonNullElse(values(facet), List.<String>of()).stream()
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                wanted.put(facet, values);
            }
        }
        return wanted;
    }

    /**
     * Refuses what no story can have.
     *
     * @throws InvalidInput with all of it
     */
    public void check() {
        var violations = new ArrayList<Violation>();
        if (q != null && q.length() > LONGEST) {
            violations.add(Violation.in("q", "too-long", "q has at most %d characters".formatted(LONGEST)));
        }
        allow(Facet.KIND, Kind.values(), violations);
        allow(Facet.STATUS, Status.values(), violations);
        allow(Facet.EVIDENCE, Evidence.values(), violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    Question toQuestion(Municipalities municipalities) {
        check();
        var wanted = wanted();
        wanted.computeIfPresent(
                Facet.MUNICIPALITY,
                (facet, codes) -> codes.stream()
                        .map(municipalities::currentCode)
                        .distinct()
                        .toList());
        return new Question(words(), wanted, Optional.ofNullable(year), true);
    }

    private @Nullable List<String> values(Facet facet) {
        return switch (facet) {
            case TYPE -> type;
            case THEME -> theme;
            case KIND -> kind;
            case PROVINCE -> province;
            case STATUS -> status;
            case EVIDENCE -> evidence;
            case MUNICIPALITY -> municipality;
        };
    }

    private void allow(Facet facet, Enum<?>[] allowed, List<Violation> violations) {
        var slugs = Arrays.stream(allowed)
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        wanted().getOrDefault(facet, List.of()).stream()
                .filter(value -> !slugs.contains(value))
                .forEach(value -> violations.add(Violation.in(
                        facet.parameter(),
                        "not-allowed",
                        "%s is one of %s".formatted(facet.parameter(), String.join(", ", slugs)))));
    }
}
