// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import nl.nieuweverscheidenheid.forum.trail.Act;

/** What an editor can make of reports. */
public enum Verdict {
    /** Nothing is wrong with it; what was hidden is shown again. */
    DISMISS(Act.DISMISS),
    /** Nobody is to read it. */
    REMOVE(Act.REMOVE),
    /** It can be read, but its topic takes no more posts. */
    CLOSE(Act.CLOSE);

    private final Act act;

    Verdict(Act act) {
        this.act = act;
    }

    /** What giving it is called in the trail. */
    Act act() {
        return act;
    }

    /** Its name on the wire and in the store. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this name in the store. */
    static Verdict of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
