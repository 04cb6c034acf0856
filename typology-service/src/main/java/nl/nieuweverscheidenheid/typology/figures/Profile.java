// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.figures;

import java.util.List;
import java.util.Optional;

/**
 * The figures of one municipality.
 *
 * @param urbanity CBS class from 1, very urban, to 5, not urban
 * @param agricultureShare businesses in agriculture, fishing and forestry, per cent of all
 * @param borderKm kilometres of border with Belgium and Germany
 */
public record Profile(List<Composition> compositions, double urbanity, double agricultureShare, double borderKm) {
    public Profile {
        compositions = List.copyOf(compositions);
    }

    /** The newest composition by this classification. */
    public Optional<Composition> newest(String scheme) {
        return compositions.stream()
                .filter(composition -> composition.scheme().equals(scheme))
                .max((a, b) -> Integer.compare(a.year(), b.year()));
    }
}
