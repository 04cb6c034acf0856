// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads {@link EntityVersion} from the header If-Match; an Optional one is empty where there is no such header, for what
 * may be new.
 */
final class EntityVersionResolver implements HandlerMethodArgumentResolver {
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == EntityVersion.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            if (parameter.isOptional()) {
                return Optional.empty();
            }
            throw new VersionMissing();
        }
        var etag = ETAG.matcher(header.trim());
        if (!etag.matches()) {
            throw new ChangedMeanwhile("What carries an ETag other than " + header.trim());
        }
        var version = new EntityVersion(Long.parseLong(etag.group(1)));
        return parameter.isOptional() ? Optional.of(version) : version;
    }
}
