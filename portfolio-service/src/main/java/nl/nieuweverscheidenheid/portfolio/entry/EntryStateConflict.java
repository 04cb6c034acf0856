// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

/** What is asked cannot be done to an entry in this state. */
public final class EntryStateConflict extends RuntimeException {
    EntryStateConflict(EntryId id, State state, String change) {
        super("Entry %s is %s and cannot be %s".formatted(id, state.slug(), change));
    }

    EntryStateConflict(EntryId id, Step step, String change) {
        super("The revision of entry %s is %s and cannot be %s".formatted(id, step.slug(), change));
    }
}
