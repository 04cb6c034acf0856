// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.municipality;

import nl.nieuweverscheidenheid.events.MunicipalityEvent;

/** Municipalities as if the typology had told of them. */
public final class ToldMunicipalities {
    private ToldMunicipalities() {}

    /** What is known after these events. */
    public static Municipalities of(Iterable<? extends MunicipalityEvent> events) {
        var municipalities = new Municipalities();
        events.forEach(municipalities::on);
        return municipalities;
    }
}
