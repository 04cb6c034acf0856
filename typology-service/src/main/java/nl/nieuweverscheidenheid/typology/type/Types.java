// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.type;

import java.util.List;
import java.util.Optional;

/** The eight types, in the order of the study. */
public record Types(List<MunicipalityType> all) {
    public Types {
        all = List.copyOf(all);
    }

    /** The type with this slug. */
    public Optional<MunicipalityType> find(String slug) {
        return all.stream().filter(type -> type.slug().equals(slug)).findFirst();
    }

    /**
     * The type with this slug.
     *
     * @throws TypeNotFound if there is none
     */
    public MunicipalityType get(String slug) {
        return find(slug).orElseThrow(() -> new TypeNotFound(slug));
    }
}
