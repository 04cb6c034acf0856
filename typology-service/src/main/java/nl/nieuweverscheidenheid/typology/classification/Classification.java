// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.classification;

import java.util.Optional;

/** What the WRR assigned, where that is known, and what our rules indicate: side by side, never mixed. */
public record Classification(Optional<Assignment> assignment, Indication indication) {
    /** The slug of the type to show: the WRR's where there is one. */
    public Optional<String> type() {
        return assignment.map(Assignment::type).or(indication::type);
    }

    /** Where the shown type comes from: wrr or indication. */
    public String basis() {
        return assignment.isPresent() ? "wrr" : "indication";
    }
}
