// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.util.Locale;

/** What a document of the index is of. */
public enum DocumentKind {
    STORY,
    TOPIC,
    MUNICIPALITY,
    TYPE,
    THEME;

    /** Its name in the index and in answers. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String keyOf(String id) {
        return slug() + ":" + id;
    }
}
