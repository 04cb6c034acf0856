// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

class InMemoryBoundarySetsTest extends BoundarySetsContract {
    private final BoundarySets sets = new InMemoryBoundarySets();

    @Override
    BoundarySets sets() {
        return sets;
    }
}
