// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.offer;

class InMemoryOffersTest extends OffersContract {
    private final Offers offers = new InMemoryOffers();

    @Override
    Offers offers() {
        return offers;
    }
}
