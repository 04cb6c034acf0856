// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

import java.time.Instant;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * That a municipality does what another one's entry tells of. Immutable: each change returns the next version.
 *
 * @param version counts every change, from 1; it goes on when a municipality adopts again what it had withdrawn
 * @param entryMunicipality whose entry it is
 * @param changes what it does differently, in plain text
 * @param withdrawn true for one that is kept for its version only
 */
record Adoption(
        AdoptionId id,
        long version,
        MunicipalityCode entryMunicipality,
        @Nullable String changes,
        Instant adoptedAt,
        Instant updatedAt,
        boolean withdrawn) {
    static Adoption first(AdoptionId id, MunicipalityCode entryMunicipality, @Nullable String changes, Instant now) {
        return new Adoption(id, 1, entryMunicipality, changes, now, now, false);
    }

    /** Says anew what is done differently. */
    Adoption change(@Nullable String changed, Instant now) {
        return new Adoption(id, version + 1, entryMunicipality, changed, adoptedAt, now, false);
    }

    /** Adopts again what was withdrawn. */
    Adoption again(MunicipalityCode present, @Nullable String changed, Instant now) {
        return new Adoption(id, version + 1, present, changed, now, now, false);
    }

    /** Says so no longer. What was said is forgotten. */
    Adoption withdraw(Instant now) {
        return new Adoption(id, version + 1, entryMunicipality, null, adoptedAt, now, true);
    }
}
