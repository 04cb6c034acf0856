// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.nieuweverscheidenheid.typology.ShippedFacts;

/** The facts as the service has them after its first start, without a store. */
public final class StartedService {
    private final InMemoryFactSets sets = new InMemoryFactSets();
    private final CurrentTypology current = new CurrentTypology();
    private final List<Long> told = new ArrayList<>();
    private final Reclassification reclassification;

    public StartedService(Clock clock) {
        reclassification = new Reclassification(
                sets, (typology, version) -> told.add(version), current, ShippedFacts.rules(), clock);
        reclassification.prepare(null);
    }

    public Reclassification reclassification() {
        return reclassification;
    }

    public CurrentTypology current() {
        return current;
    }

    /** By which versions of the facts others were told. */
    public List<Long> told() {
        return List.copyOf(told);
    }
}
