// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why somebody reports a contribution. */
public enum Ground {
    /** It tells who somebody is, or what is theirs alone. */
    PERSONAL_DATA,
    /** It insults, threatens or discriminates. */
    INSULTING,
    /** It has nothing to do with the topic. */
    OFF_TOPIC,
    /** It sells something. */
    ADVERTISING,
    /** Something else, which the reporter says in words. */
    OTHER;

    /** Its name on the wire and in the store. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this name in the store. */
    static Ground of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
