// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

/** Other facts count than those that a change was checked against. */
public final class FactsChangedMeanwhile extends RuntimeException {
    FactsChangedMeanwhile() {
        super("Other facts were imported, or a merger took effect, since this was checked; send it again");
    }
}
