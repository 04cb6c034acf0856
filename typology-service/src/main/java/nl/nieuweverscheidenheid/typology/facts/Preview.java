// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import java.time.LocalDate;
import java.util.List;
import nl.nieuweverscheidenheid.typology.classification.Typology;

/** What sets of facts would make of the typology, if they counted beside and instead of those that count now. */
public final class Preview {
    private final Standing standing;
    private final List<FactSet> sets;
    private final LocalDate date;
    private final Typology before;
    private final Typology after;

    Preview(Standing standing, List<FactSet> sets, LocalDate date, Typology before, Typology after) {
        this.standing = standing;
        this.sets = List.copyOf(sets);
        this.date = date;
        this.before = before;
        this.after = after;
    }

    /** As of when the two differ: today, or the day on which the last of the mergers takes effect. */
    public LocalDate date() {
        return date;
    }

    /** The typology as it would be on that day without them. */
    public Typology before() {
        return before;
    }

    /** The typology as it would be on that day. */
    public Typology after() {
        return after;
    }

    Standing standing() {
        return standing;
    }

    List<FactSet> sets() {
        return sets;
    }
}
