// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

import java.time.Instant;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.AdoptionEvent.EntryAdopted;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;

/** Adoptions for tests of other features. */
public final class Adopted {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Adopted() {}

    /** Counts of an entry that so many municipalities adopted. */
    public static AdoptionCounts counts(EntryId entry, int times) {
        var adoptions = new InMemoryAdoptions();
        IntStream.range(0, times).forEach(number -> {
            var code = "GM%04d".formatted(number);
            var id = new AdoptionId(entry, new MunicipalityCode(code));
            adoptions.put(
                    Adoption.first(id, new MunicipalityCode("GM9999"), null, NOON),
                    new EntryAdopted(id.toString(), 1, entry.value(), code, "GM9999", null, NOON));
        });
        return new AdoptionCounts(adoptions);
    }
}
