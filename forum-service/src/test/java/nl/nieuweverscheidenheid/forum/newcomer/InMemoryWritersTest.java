// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

class InMemoryWritersTest extends WritersContract {
    private final Writers writers = new InMemoryWriters();

    @Override
    Writers writers() {
        return writers;
    }
}
