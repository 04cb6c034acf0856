// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.portfolio.content.Picture;

/** Pictures without files, for tests of what is done with the texts that show them. */
public final class InMemoryAlbum implements Album {
    /** What some pictures lack. */
    public final Map<String, String> lacking = new HashMap<>();

    @Override
    public Optional<Picture> take(EntryId entry, String picture) {
        return Optional.empty();
    }

    @Override
    public Map<String, String> lacking(EntryId entry, Collection<String> pictures) {
        var found = new HashMap<>(lacking);
        found.keySet().retainAll(pictures);
        return found;
    }
}
