// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

import nl.nieuweverscheidenheid.events.ThemeEvent;
import tools.jackson.databind.json.JsonMapper;

/** Themes for tests of other features. */
public final class KnownThemes {
    private KnownThemes() {}

    /** Those that every portal begins with. */
    public static Themes first() {
        return new Themes(new JsonMapper());
    }

    /** Has them hear of an event, as from the topic. */
    public static void tell(Themes themes, ThemeEvent event) {
        themes.on(event);
    }
}
