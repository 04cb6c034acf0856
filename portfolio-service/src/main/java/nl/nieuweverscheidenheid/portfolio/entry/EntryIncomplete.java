// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.util.List;

/** An entry lacks what others need to have use of it. */
public final class EntryIncomplete extends RuntimeException {
    private final transient List<String> missing;

    public EntryIncomplete(EntryId id, List<String> missing) {
        super("Entry %s lacks %s".formatted(id, String.join(", ", missing)));
        this.missing = List.copyOf(missing);
    }

    /** JSON Pointers of what is missing. */
    public List<String> missing() {
        return missing;
    }
}
