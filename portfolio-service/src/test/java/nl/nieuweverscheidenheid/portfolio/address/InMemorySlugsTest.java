// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.address;

class InMemorySlugsTest extends SlugsContract {
    private final Slugs slugs = new InMemorySlugs();

    @Override
    Slugs slugs() {
        return slugs;
    }
}
