// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.lookup;

import java.util.List;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;

/** How long an ordered list may be asked for. */
public final class Limits {
    private Limits() {}

    /**
     * The limit, if it is one.
     *
     * @throws InvalidInput if it is not
     */
    public static int checked(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new InvalidInput(
                    List.of(Violation.in("limit", "not-allowed", "limit is a whole number from 1 to " + most)));
        }
        return limit;
    }
}
