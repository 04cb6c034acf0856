// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

class InMemoryAdoptionsTest extends AdoptionsContract {
    private final Adoptions adoptions = new InMemoryAdoptions();

    @Override
    Adoptions adoptions() {
        return adoptions;
    }
}
