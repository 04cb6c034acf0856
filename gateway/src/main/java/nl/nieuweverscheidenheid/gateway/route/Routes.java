// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import nl.nieuweverscheidenheid.gateway.ProblemAnswer;
import nl.nieuweverscheidenheid.gateway.signin.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The ways to the services. */
@Configuration
class Routes {
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(2))
            .permittedNumberOfCallsInHalfOpenState(3)
            .recordExceptions(ResourceAccessException.class)
            .build());

    Routes(MeterRegistry meters) {
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    @Bean
    @Order(0)
    RouterFunction<ServerResponse> apis(NeighbourSettings neighbours, Sessions sessions) {
        return api("portfolio", neighbours.portfolio(), sessions)
                .and(api("typology", neighbours.typology(), sessions))
                .and(api("forum", neighbours.forum(), sessions))
                .and(api("map", neighbours.map(), sessions));
    }

    @Bean
    @Order(1)
    RouterFunction<ServerResponse> noSuchApi() {
        return RouterFunctions.route()
                .route(
                        path("/api/**"),
                        request -> ServerResponse.status(HttpStatus.NOT_FOUND)
                                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                                .body(ProblemAnswer.of(
                                        HttpStatus.NOT_FOUND,
                                        "not-found",
                                        "Not found",
                                        "There is nothing at " + request.path())))
                .build();
    }

    private RouterFunction<ServerResponse> api(String service, URI address, Sessions sessions) {
        return route(service)
                .route(path("/api/" + service + "/**"), http())
                .before(bearing(sessions))
                // Cookies are between browsers and the gateway.
                .before(removeRequestHeader(HttpHeaders.COOKIE))
                .before(uri(address))
                .filter(new Fuse(breakers.circuitBreaker(service)))
                .build();
    }

    /** Puts the session's token where services look for it, unless the client brings one of its own. */
    private static Function<ServerRequest, ServerRequest> bearing(Sessions sessions) {
        return request -> request.headers().firstHeader(HttpHeaders.AUTHORIZATION) != null
                ? request
                : sessions.current(request.servletRequest(), response())
                        .map(session -> ServerRequest.from(request)
                                .headers(headers -> headers.setBearerAuth(session.accessToken()))
                                .build())
                        .orElse(request);
    }

    private static HttpServletResponse response() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return Objects.requireNonNull(attributes.getResponse(), "A request under way has a response");
    }
}
