// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.events.EntryEvent;

/** What other services tell of stories, to begin a test with. */
public final class Told {
    private Told() {}

    /** A story of this municipality on this theme. */
    public static EntryEvent.Content story(String municipality, String theme) {
        return story(municipality, theme, "Een proefverhaal", "Waar het over gaat", Map.of("dilemma", "Kiezen"), 2020);
    }

    /** A story with these texts, since this year. */
    public static EntryEvent.Content story(
            String municipality,
            String theme,
            String title,
            String summary,
            Map<String, String> sections,
            int startYear) {
        return new EntryEvent.Content(
                "project",
                title,
                summary,
                municipality,
                null,
                List.of(theme),
                sections,
                new EntryEvent.Period(startYear, null),
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
