// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.image;

class InMemoryPlacesTest extends PlacesContract {
    private final Places places = new InMemoryPlaces();

    @Override
    Places places() {
        return places;
    }
}
