// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

/** There is no such entry, or not for who asks. */
public final class EntryNotFound extends RuntimeException {
    public EntryNotFound(EntryId id) {
        this(id.value());
    }

    public EntryNotFound(String idOrSlug) {
        super("There is no entry %s that you can read".formatted(shown(idOrSlug)));
    }

    /** What comes from an address may be of any length. */
    private static String shown(String idOrSlug) {
        return idOrSlug.length() <= 80 ? idOrSlug : idOrSlug.substring(0, 80) + "…";
    }
}
