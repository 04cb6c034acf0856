// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifies a contribution that waits, or did. */
public record HeldId(String value) {
    private static final String PLACE = "held:";
    private static final Pattern FORM = Pattern.compile("[a-f0-9-]{36}");

    public HeldId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("What waits is identified by a UUID");
        }
    }

    /** What the place is called where it waits, among those of contributions. */
    public String place() {
        return PLACE + value;
    }

    /** What waits at this place, if it is such a place. */
    public static Optional<HeldId> atPlace(String place) {
        return place.startsWith(PLACE) ? Optional.of(new HeldId(place.substring(PLACE.length()))) : Optional.empty();
    }

    static HeldId random() {
        return new HeldId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
