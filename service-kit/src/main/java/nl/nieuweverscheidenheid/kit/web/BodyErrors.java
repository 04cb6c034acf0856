// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What was found wrong while the body of the request under way was read, so that reading can go on and find more. */
final class BodyErrors {
    private static final String ATTRIBUTE = BodyErrors.class.getName();

    private final List<Violation> found = new ArrayList<>();

    private BodyErrors() {}

    /** Starts to collect for the request under way. */
    static void collect() {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(ATTRIBUTE, new BodyErrors(), RequestAttributes.SCOPE_REQUEST);
    }

    /** The collection of the request under way, if its body is being read. */
    static Optional<BodyErrors> current() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> (BodyErrors) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }

    void add(Violation violation) {
        found.add(violation);
    }

    /** All that was found; the collection ends. */
    static List<Violation> finish() {
        var violations = current().map(errors -> List.copyOf(errors.found)).orElse(List.of());
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        }
        return violations;
    }
}
