// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import nl.nieuweverscheidenheid.typology.classification.Typology;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The typology by the facts that count, kept in memory by each instance. */
@Component
public class CurrentTypology {
    private volatile @Nullable Current current;

    private record Current(long version, Typology typology) {}

    /**
     * The typology of now.
     *
     * @throws TypologyNotLoaded until the store could be read for the first time
     */
    public Typology get() {
        var now = current;
        if (now == null) {
            throw new TypologyNotLoaded();
        }
        return now.typology();
    }

    /** The version of the facts that it follows from; 0 before the first. */
    long version() {
        var now = current;
        return now == null ? 0 : now.version();
    }

    void set(Typology typology, long version) {
        // Compared before anybody asks, who would have to wait for it.
        typology.peers();
        current = new Current(version, typology);
    }
}
