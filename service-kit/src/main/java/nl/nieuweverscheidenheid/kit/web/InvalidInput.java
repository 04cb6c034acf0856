// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import java.util.List;
import java.util.stream.Collectors;

/** A request that asks for what cannot be; with all that is wrong with it at once. */
public final class InvalidInput extends RuntimeException {
    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super(violations.stream().map(Violation::detail).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** All that is wrong. */
    public List<Violation> violations() {
        return violations;
    }
}
