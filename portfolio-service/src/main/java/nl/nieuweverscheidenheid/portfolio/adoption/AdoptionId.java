// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;

/** Identifies an adoption, of which there is one for each entry and municipality. */
record AdoptionId(EntryId entry, MunicipalityCode municipality) {
    @Override
    public String toString() {
        return entry + "." + municipality;
    }
}
