// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.bookmark;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Shelves without a store; {@link ShelvesContract} keeps them honest. */
class InMemoryShelves implements Shelves {
    private final Map<String, Shelf> shelves = new HashMap<>();

    @Override
    public synchronized Optional<Shelf> find(String reader) {
        return Optional.ofNullable(shelves.get(reader));
    }

    @Override
    public synchronized boolean save(Shelf next) {
        if (shelves.getOrDefault(next.reader(), Shelf.empty(next.reader())).version() != next.version() - 1) {
            return false;
        }
        shelves.put(next.reader(), next);
        return true;
    }
}
