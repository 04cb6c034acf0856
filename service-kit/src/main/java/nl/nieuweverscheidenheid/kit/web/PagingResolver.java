// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Paging} from the query. */
final class PagingResolver implements HandlerMethodArgumentResolver {
    /** So many items may be skipped at most: deeper pages are for a filter, not for leafing through. */
    private static final int DEEPEST = 100_000;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var limit = parameter.getParameterAnnotation(PageLimit.class);
        var usual = limit == null ? PageLimit.USUAL : limit.usual();
        var most = limit == null ? PageLimit.MOST : limit.most();
        var violations = new ArrayList<Violation>();
        var pageSize = number("pageSize", request, usual, most, violations);
        var page = number("page", request, 1, Math.max(1, DEEPEST / Math.max(1, pageSize)), violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return new Paging(page, pageSize);
    }

    private static int number(String name, NativeWebRequest request, int usual, int most, List<Violation> violations) {
        var text = request.getParameter(name);
        if (text == null) {
            return usual;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        violations.add(Violation.in(name, "not-allowed", "%s is a whole number from 1 to %d".formatted(name, most)));
        return usual;
    }
}
