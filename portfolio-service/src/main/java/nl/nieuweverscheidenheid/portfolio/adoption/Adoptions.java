// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.AdoptionEvent;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;

/** All adoptions of all municipalities. */
interface Adoptions {
    /** The adoption with this id, also if it was withdrawn. */
    Optional<Adoption> find(AdoptionId id);

    /** Who adopted the entry and still says so, the first one first. */
    List<Adoption> of(EntryId entry);

    /** What the municipality adopted and still says so, the last one first. */
    List<Adoption> by(MunicipalityCode municipality);

    /** How many municipalities adopted each entry and still say so; entries that nobody adopted are left out. */
    Map<EntryId, Integer> count();

    /**
     * Stores an adoption and, in the same write, what others should hear of it.
     *
     * @throws AdoptionChangedMeanwhile if what is stored is not the version that this one follows; version 1 follows none
     */
    void put(Adoption adoption, AdoptionEvent event);
}
