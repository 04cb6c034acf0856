// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

import java.time.Instant;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a set of boundaries; the boundaries themselves are kept beside it. Never changes.
 *
 * @param version sets are numbered; 0 is the one that comes with this service
 * @param year of which 1 January they are; a drawing has none
 * @param source what they were read from
 * @param attribution to be shown wherever they are
 * @param hash of their content, SHA-256
 * @param points of all their lines together
 * @param importedBy opaque id of the official
 */
record BoundarySet(
        long version,
        @Nullable Integer year,
        boolean schematic,
        String source,
        String attribution,
        String licence,
        String hash,
        int municipalities,
        int points,
        @Nullable Instant importedAt,
        @Nullable String importedBy) {
    static final long BUILT_IN = 0;

    /** The set that comes with this service. */
    static BoundarySet builtIn(Boundaries boundaries) {
        return new BoundarySet(
                BUILT_IN,
                null,
                boundaries.schematic(),
                "met de dienst meegeleverd",
                boundaries.attribution(),
                "CC BY 4.0",
                Boundaries.builtInHash(),
                boundaries.municipalities().size(),
                boundaries.municipalities().stream()
                        .mapToInt(one -> one.area().getNumPoints())
                        .sum(),
                null,
                null);
    }
}
