// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

class InMemoryEntriesTest extends EntriesContract {
    private final Entries entries = new InMemoryEntries();

    @Override
    Entries entries() {
        return entries;
    }
}
