// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.time.Clock;
import nl.nieuweverscheidenheid.portfolio.index.FilledIndex;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.synonym.Synonyms;

/** Selections from an index that a test fills. */
public final class Selections {
    private Selections() {}

    /** What can be selected of it. */
    public static SelectedStories from(FilledIndex filled, Municipalities municipalities) {
        var reading = new Reading(filled.text(), new Synonyms(filled.text()));
        var search = new StorySearch(filled.index(), reading, filled.documents(), Clock.systemUTC());
        return new SelectedStories(filled.index(), search, reading, municipalities);
    }
}
