// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;

/** A time from a moment to another, both included; either end may be open. */
public record TimeSpan(Optional<Instant> from, Optional<Instant> to) {
    private static final String OPEN = "..";

    /** Whole years, of which the last may be yet to come. */
    public static TimeSpan ofYears(int first, Optional<Integer> last) {
        return new TimeSpan(
                Optional.of(startOf(LocalDate.of(first, 1, 1))), last.map(year -> endOf(LocalDate.of(year, 12, 31))));
    }

    /** From the first beginning of some to their last end; of none it is all time. */
    static TimeSpan around(List<TimeSpan> some) {
        return new TimeSpan(
                some.stream().allMatch(one -> one.from.isPresent())
                        ? some.stream().flatMap(one -> one.from.stream()).min(Comparator.naturalOrder())
                        : Optional.empty(),
                some.stream().allMatch(one -> one.to.isPresent())
                        ? some.stream().flatMap(one -> one.to.stream()).max(Comparator.naturalOrder())
                        : Optional.empty());
    }

    /**
     * Reads the parameter datetime: a moment, or two with a slash between, of which one may be open (".." or nothing).
     * A day without a time is the whole day.
     *
     * @throws InvalidInput if it is none of these, or ends before it begins
     */
    static TimeSpan read(String datetime) {
        try {
            var ends = datetime.split("/", -1);
            if (ends.length == 1) {
                return new TimeSpan(Optional.of(start(ends[0])), Optional.of(end(ends[0])));
            }
            if (ends.length == 2 && !(isOpen(ends[0]) && isOpen(ends[1]))) {
                var span = new TimeSpan(
                        isOpen(ends[0]) ? Optional.empty() : Optional.of(start(ends[0])),
                        isOpen(ends[1]) ? Optional.empty() : Optional.of(end(ends[1])));
                if (span.from.isEmpty() || span.to.isEmpty() || !span.from.get().isAfter(span.to.get())) {
                    return span;
                }
            }
        } catch (DateTimeException e) {
            // Told below, as all else that it is not.
        }
        throw new InvalidInput(List.of(Violation.in(
                "datetime",
                "not-allowed",
                "datetime is a moment such as 2024-01-01T00:00:00Z, a day, or two of these with / between, one of which"
                        + " may be ..")));
    }

    boolean overlaps(TimeSpan other) {
        return begins(this, other) && begins(other, this);
    }

    private static boolean begins(TimeSpan one, TimeSpan other) {
        return one.from.isEmpty() || other.to.isEmpty() || !one.from.get().isAfter(other.to.get());
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals(OPEN);
    }

    private static Instant start(String text) {
        return isDay(text)
                ? startOf(LocalDate.parse(text))
                : OffsetDateTime.parse(text).toInstant();
    }

    private static Instant end(String text) {
        return isDay(text)
                ? endOf(LocalDate.parse(text))
                : OffsetDateTime.parse(text).toInstant();
    }

    private static boolean isDay(String text) {
        return text.length() == "2024-01-01".length();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusNanos(1);
    }
}
