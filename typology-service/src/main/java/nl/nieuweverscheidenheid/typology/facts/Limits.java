// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import java.util.List;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;

/** How long an ordered list may be asked for. */
public final class Limits {
    private static final int MOST = 2_000;

    private Limits() {}

    /**
     * The limit, if it is one.
     *
     * @throws InvalidInput if it is not
     */
    public static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput(
                    List.of(Violation.in("limit", "not-allowed", "limit is a whole number from 1 to " + MOST)));
        }
        return limit;
    }
}
