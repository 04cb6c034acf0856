// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.portfolio.content.Picture;

/** The pictures that were uploaded for entries. */
public interface Album {
    /** Takes a picture for a text of the entry, so that it is kept until that text is stored; none if it is gone. */
    Optional<Picture> take(EntryId entry, String picture);

    /**
     * Which of the pictures may not be shown to everybody, each with what it lacks: {@code id} if it is gone, or
     * {@code consent}.
     */
    Map<String, String> lacking(EntryId entry, Collection<String> pictures);
}
