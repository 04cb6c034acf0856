// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map;

import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.events.EntryEvent;

/** What other services tell of stories, to begin a test with. */
public final class Told {
    private Told() {}

    /** A story of this municipality on this theme. */
    public static EntryEvent.Content story(String municipality, String theme) {
        return new EntryEvent.Content(
                "project",
                "Een proefverhaal",
                "Waar het over gaat",
                municipality,
                null,
                List.of(theme),
                Map.of("dilemma", "Kiezen"),
                new EntryEvent.Period(2020, null),
                "running",
                "described",
                List.of(),
                "nl",
                "CC-BY-4.0",
                false,
                null,
                null,
                null);
    }
}
