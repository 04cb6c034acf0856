// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

/** There is no such entry, or not for who asks. */
public final class EntryNotFound extends RuntimeException {
    EntryNotFound(EntryId id) {
        super("There is no entry " + id + " that you can read");
    }
}
