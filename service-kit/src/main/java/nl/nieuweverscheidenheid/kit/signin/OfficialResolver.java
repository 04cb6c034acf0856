// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.signin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives resources the {@link Official} of the request's token, or an empty Optional where reading is open. */
final class OfficialResolver implements HandlerMethodArgumentResolver {
    /** What is longer is no function but somebody's life story. */
    private static final int LONGEST_FUNCTION = 80;

    private final SignInSettings settings;

    OfficialResolver(SignInSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Official.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var official = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(JwtAuthenticationToken.class::isInstance)
                .map(JwtAuthenticationToken.class::cast)
                .map(authentication -> of(authentication.getToken()));
        return parameter.isOptional() ? official : official.orElseThrow(SignInMissing::new);
    }

    private Official of(Jwt token) {
        var roles = Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.<String>of()).stream()
                .flatMap(role -> Role.named(role).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Official(
                Objects.requireNonNull(token.getSubject(), "The token names no subject"),
                Objects.requireNonNullElse(token.getClaimAsString("name"), "Naam onbekend"),
                Optional.ofNullable(token.getClaimAsString("municipality")),
                Optional.ofNullable(token.getClaimAsString(settings.functionClaim()))
                        .map(String::strip)
                        .filter(function -> !function.isEmpty() && function.length() <= LONGEST_FUNCTION),
                roles);
    }
}
