// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.revision;

import nl.nieuweverscheidenheid.portfolio.entry.EntryId;

/** The entry has no such revision. */
public final class RevisionNotFound extends RuntimeException {
    RevisionNotFound(EntryId id, int number) {
        super("Entry %s has no revision %d".formatted(id, number));
    }
}
