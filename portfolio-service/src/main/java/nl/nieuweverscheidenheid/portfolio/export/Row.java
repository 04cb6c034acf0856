// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.export;

import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.Publication;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;

/**
 * An entry that everybody can read, with what is known around it.
 *
 * @param municipalityName of the municipality that tells it, also if that has ended
 * @param current the municipality of today that has it, if anybody knows
 * @param adoptions how many municipalities say that they do the same
 */
record Row(
        Entry entry,
        Publication publication,
        String page,
        String municipalityName,
        Optional<Municipalities.Municipality> current,
        List<String> themeNames,
        List<Picture> pictures,
        int adoptions) {
    Content content() {
        return publication.content();
    }

    /** A picture as everybody may have it: its caption and its maker may name somebody, and stay out. */
    record Picture(String url, String altText, int width, int height) {}
}
