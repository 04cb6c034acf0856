// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import nl.nieuweverscheidenheid.typology.classification.Typology;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The typology as the store holds it, kept in memory by each instance. */
@Component
public class CurrentTypology {
    private volatile @Nullable Typology current;

    /**
     * The typology of now.
     *
     * @throws TypologyNotLoaded until the store could be read for the first time
     */
    public Typology get() {
        var typology = current;
        if (typology == null) {
            throw new TypologyNotLoaded();
        }
        return typology;
    }

    void set(Typology typology) {
        current = typology;
    }
}
