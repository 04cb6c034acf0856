// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

import java.util.Optional;
import nl.nieuweverscheidenheid.events.ThemeEvent.ThemeDefined;

/** The themes as editors defined them. */
interface DefinedThemes {
    /** The theme with this slug. */
    Optional<Theme> find(String slug);

    /**
     * Stores a theme and, in the same write, what others should hear of it.
     *
     * @throws ThemeChangedMeanwhile if what is stored is not the version that this one follows; version 1 follows none
     */
    void put(Theme theme, ThemeDefined event);
}
