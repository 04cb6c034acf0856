// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

/** There is no such remark on the text under way. */
public final class RemarkNotFound extends RuntimeException {
    RemarkNotFound(EntryId id, int number) {
        super("There is no remark %d on the text of entry %s that is under way".formatted(number, id));
    }
}
