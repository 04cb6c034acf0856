// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

class InMemoryFactSetsTest extends FactSetsContract {
    @Override
    FactSets empty() {
        return new InMemoryFactSets();
    }
}
