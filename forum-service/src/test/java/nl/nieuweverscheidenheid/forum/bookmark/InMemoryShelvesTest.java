// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.bookmark;

class InMemoryShelvesTest extends ShelvesContract {
    private final Shelves shelves = new InMemoryShelves();

    @Override
    Shelves shelves() {
        return shelves;
    }
}
