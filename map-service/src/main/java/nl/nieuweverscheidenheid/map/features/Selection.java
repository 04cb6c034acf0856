// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.jspecify.annotations.Nullable;

/** Reads parameters one by one and notes all that is wrong with them, to be told at once. */
public final class Selection {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

    private final Map<String, List<String>> given;
    private final List<Violation> violations = new ArrayList<>();

    /**
     * Begins to read.
     *
     * @param given values by name, as they came
     */
    public Selection(Map<String, List<String>> given) {
        this.given = given;
    }

    /** Notes those that are not among the known ones: a filter misspelt must not look like one that found all. */
    public void allowOnly(Set<String> known) {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> refuse(
                        name,
                        "unknown-parameter",
                        "There is no parameter %s here; there are %s"
                                .formatted(name, known.stream().sorted().collect(Collectors.joining(", ")))));
    }

    /** The value of a parameter that has one at most. */
    public Optional<String> one(String name) {
        var values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            refuse(name, "not-allowed", name + " is given more than once");
        }
        return values.stream().findFirst();
    }

    /** The values of a parameter that may be given more than once, or with commas. */
    public List<String> several(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A whole number in these bounds. */
    public int number(String name, int usual, int least, int most) {
        var text = one(name);
        if (text.isEmpty()) {
            return usual;
        }
        if (WHOLE_NUMBER.matcher(text.get()).matches()) {
            var number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuse(name, "not-allowed", "%s is a whole number from %d to %d".formatted(name, least, most));
        return usual;
    }

    /** What these filters let pass. */
    public Predicate<Feature> matching(List<Filter> filters) {
        Predicate<Feature> passes = feature -> true;
        for (var filter : filters) {
            var values = several(filter.name());
            if (filter.isNumber()
                    && !values.stream()
                            .allMatch(value -> WHOLE_NUMBER.matcher(value).matches())) {
                refuse(filter.name(), "not-allowed", filter.name() + " is a whole number");
            } else if (!values.isEmpty()) {
                passes = passes.and(filter.matching().apply(values));
            }
        }
        return passes;
    }

    /** The values that were given for these filters, by name. */
    public Map<String, List<String>> given(List<Filter> filters) {
        var values = new LinkedHashMap<String, List<String>>();
        filters.forEach(filter -> {
            var some = several(filter.name());
            if (!some.isEmpty()) {
                values.put(filter.name(), some);
            }
        });
        return values;
    }

    /** What a reader makes of a parameter, unless it refuses. */
    <T> @Nullable T reading(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (InvalidInput e) {
            violations.addAll(e.violations());
            return null;
        }
    }

    /** Notes that something is wrong. */
    public void refuse(String name, String code, String detail) {
        violations.add(Violation.in(name, code, detail));
    }

    /**
     * Ends reading.
     *
     * @throws InvalidInput if anything was wrong
     */
    public void finish() {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
