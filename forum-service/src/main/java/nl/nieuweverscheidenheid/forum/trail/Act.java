// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.trail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be done to guard the forum. */
public enum Act {
    /** So many reported it that nobody reads it until an editor has looked; nobody's act. */
    HIDE,
    /** The reports were no reason to do anything; what was hidden is shown again. */
    DISMISS,
    /** Nobody reads it any more. */
    REMOVE,
    /** A topic takes no more posts. */
    CLOSE,
    /** A topic takes posts again. */
    REOPEN,
    /** A topic gets another category. */
    MOVE,
    /** Posts get a topic of their own. */
    SPLIT,
    /** A closed group is gone with all that was said in it. */
    DISSOLVE,
    /** What waited is added to the forum. */
    ADMIT,
    /** What waited is not added. */
    REFUSE,
    /** A decision stands in spite of an appeal. */
    UPHOLD,
    /** A decision is undone on appeal. */
    OVERTURN;

    /** Its name on the wire and in the store. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this name in the store. */
    static Act of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
