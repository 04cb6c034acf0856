// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.events.FactsEvent;
import nl.nieuweverscheidenheid.events.FactsEvent.FactsChanged;

/**
 * Which facts count: those that ship with a release, with imported sets over them, as they stand on a day. All that can
 * change a typology makes a next version of this, and nothing else does.
 *
 * @param asOf mergers up to this day have taken effect
 */
record Standing(long version, Release release, LocalDate asOf, List<ImportedSet> imported, Instant changedAt) {
    /** There is one of it. */
    private static final String ID = "typology";

    Standing {
        imported = List.copyOf(imported);
    }

    /** The rules and tables that a copy of the service comes with. */
    record Release(String rulesVersion, String fingerprint) {}

    /** A set that was imported. */
    record ImportedSet(String name, String importId, Instant importedAt) {}

    static Standing first(Release release, LocalDate today, Instant now) {
        return new Standing(1, release, today, List.of(), now);
    }

    /** The next one, on what another release ships. */
    Standing under(Release other, LocalDate today, Instant now) {
        return next(other, imported, today, now);
    }

    /** The next one, in which the sets of an import count, each in the place of the one of its name. */
    Standing with(String importId, Collection<String> names, LocalDate today, Instant now) {
        var others = imported.stream().filter(set -> !names.contains(set.name()));
        var added = names.stream().map(name -> new ImportedSet(name, importId, now));
        return next(release, Stream.concat(others, added).toList(), today, now);
    }

    /** The next one, in which the mergers until today have taken effect. */
    Standing on(LocalDate today, Instant now) {
        return next(release, imported, today, now);
    }

    /** Whether a merger takes effect today, or should have since this was made. */
    boolean isOvertakenBy(LocalDate today) {
        return imported.stream()
                .flatMap(set -> FactSet.Mergers.dateOf(set.name()).stream())
                .anyMatch(date -> date.isAfter(asOf) && !date.isAfter(today));
    }

    FactsChanged event() {
        return new FactsChanged(
                ID,
                version,
                release.rulesVersion(),
                asOf,
                imported.stream()
                        .map(set -> new FactsEvent.ImportedSet(set.name(), set.importId(), set.importedAt()))
                        .toList(),
                changedAt);
    }

    private Standing next(Release next, List<ImportedSet> sets, LocalDate today, Instant now) {
        return new Standing(version + 1, next, today.isAfter(asOf) ? today : asOf, sets, now);
    }
}
