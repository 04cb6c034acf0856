// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.nieuweverscheidenheid.kit.signin.Official;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that a resource does not know: a filter misspelt must not look like one that found all. */
final class KnownParameters implements HandlerInterceptor {
    private static final Set<Class<?>> NOT_FROM_THE_QUERY = Set.of(Official.class, EntityVersion.class);

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();
    private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final String basePath;

    KnownParameters(String basePath) {
        this.basePath = basePath;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getRequestURI().startsWith(basePath)) {
            var expected = known.computeIfAbsent(method, this::parametersOf);
            if (!expected.contains("*")) {
                var unknown = request.getParameterMap().keySet().stream()
                        .filter(name -> !expected.contains(name))
                        .sorted()
                        .map(name -> Violation.in(name, "unknown-parameter", unknown(name, expected)))
                        .toList();
                if (!unknown.isEmpty()) {
                    throw new InvalidInput(unknown);
                }
            }
        }
        return true;
    }

    private static String unknown(String name, Set<String> expected) {
        return "There is no parameter %s here%s"
                .formatted(
                        name,
                        expected.isEmpty()
                                ? ""
                                : "; there are "
                                        + String.join(
                                                ", ", expected.stream().sorted().toList()));
    }

    private Set<String> parametersOf(HandlerMethod method) {
        var found = new HashSet<String>();
        if (!method.getBeanType().getName().startsWith("nl.nieuweverscheidenheid")) {
            // A library's own resource, such as the OpenAPI document's, knows its parameters itself.
            return Set.of("*");
        }
        for (var parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(names);
            found.addAll(namesOf(parameter));
        }
        return found;
    }

    private static List<String> namesOf(MethodParameter parameter) {
        var type = parameter.getParameterType();
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation != null) {
            if (Map.class.isAssignableFrom(type)) {
                return List.of("*");
            }
            return List.of(
                    annotation.name().isEmpty()
                            ? Objects.requireNonNull(parameter.getParameterName(), "Compiled without -parameters")
                            : annotation.name());
        }
        if (!type.isRecord()
                || NOT_FROM_THE_QUERY.contains(type)
                || parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.hasParameterAnnotation(PathVariable.class)
                || parameter.hasParameterAnnotation(RequestHeader.class)) {
            return List.of();
        }
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .toList();
    }
}
