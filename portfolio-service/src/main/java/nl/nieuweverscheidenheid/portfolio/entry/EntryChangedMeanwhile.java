// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;

/** The stored entry is not the version that a change was made on. */
public final class EntryChangedMeanwhile extends ChangedMeanwhile {
    public EntryChangedMeanwhile(EntryId id) {
        super("Entry " + id);
    }
}
