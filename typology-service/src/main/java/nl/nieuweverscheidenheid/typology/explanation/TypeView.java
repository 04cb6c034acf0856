// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.explanation;

import nl.nieuweverscheidenheid.typology.type.MunicipalityType;

/** A type as it stands in lists. */
record TypeView(String slug, String name, int order, String description, String basis, int municipalityCount) {
    static TypeView of(MunicipalityType type, int municipalityCount) {
        return new TypeView(
                type.slug(), type.name(), type.order(), type.description(), type.basis(), municipalityCount);
    }
}
