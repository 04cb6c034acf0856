// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.trail;

class InMemoryDeedsTest extends DeedsContract {
    private final Deeds deeds = new InMemoryDeeds();

    @Override
    Deeds deeds() {
        return deeds;
    }
}
