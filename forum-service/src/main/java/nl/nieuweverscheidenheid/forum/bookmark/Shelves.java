// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.bookmark;

import java.util.Optional;

/** All that readers keep, each for themselves alone: nothing of it is told. */
interface Shelves {
    Optional<Shelf> find(String reader);

    /**
     * Stores the next version of a shelf.
     *
     * @return false if the stored one is not the version this one follows
     */
    boolean save(Shelf next);
}
