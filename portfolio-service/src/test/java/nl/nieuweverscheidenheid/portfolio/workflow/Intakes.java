// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.workflow;

import java.time.Clock;
import nl.nieuweverscheidenheid.portfolio.address.Slugs;
import nl.nieuweverscheidenheid.portfolio.entry.Entries;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;

/** The way into a portfolio, for tests of what comes in by it. */
public final class Intakes {
    private Intakes() {}

    /** Into these entries. */
    public static Intake into(Entries entries, Slugs slugs, Municipalities municipalities, Clock clock) {
        return new Intake(entries, new Addresses(entries, slugs), new Telling(municipalities), clock);
    }
}
