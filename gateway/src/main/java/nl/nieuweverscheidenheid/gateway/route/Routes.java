// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions.removeResponseHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.nieuweverscheidenheid.gateway.ProblemAnswer;
import nl.nieuweverscheidenheid.gateway.signin.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
    /** What is between a client and the gateway, and no service's business. */
    private static final List<String> OURS = List.of(HttpHeaders.COOKIE, HttpHeaders.EXPECT, "X-XSRF-TOKEN");

    @Bean
    CircuitBreakerRegistry breakers(NeighbourSettings neighbours, Clock clock, MeterRegistry meters) {
        var breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(neighbours.pause())
                .permittedNumberOfCallsInHalfOpenState(3)
                .clock(clock)
                .recordExceptions(ResourceAccessException.class)
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        return breakers;
    }

    @Bean
    @Order(0)
    RouterFunction<ServerResponse> apis(
            NeighbourSettings neighbours, CircuitBreakerRegistry breakers, Sessions sessions) {
        return neighbours.addresses().entrySet().stream()
                .map(service -> route(service.getKey())
                        .route(path("/api/" + service.getKey() + "/**"), http())
                        .filter(new Uploads(neighbours))
                        .before(bearing(sessions))
                        .before(Routes::withoutOurs)
                        .before(uri(service.getValue()))
                        .filter(new Fuse(breakers.circuitBreaker(service.getKey()), neighbours.pause()))
                        .after(removeResponseHeader(HttpHeaders.SET_COOKIE))
                        .build())
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    @Bean
    @Order(1)
    RouterFunction<ServerResponse> noSuchApi() {
        return RouterFunctions.route()
                .route(
                        path("/api/**"),
                        request -> ProblemAnswer.response(ProblemAnswer.of(
                                HttpStatus.NOT_FOUND,
                                "not-found",
                                "Not found",
                                "There is nothing at " + request.path())))
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

    private static ServerRequest withoutOurs(ServerRequest request) {
        return ServerRequest.from(request)
                .headers(headers -> {
                    // Those that the client says are for its connection with the gateway; the usual ones go later.
                    List.copyOf(headers.getConnection()).forEach(headers::remove);
                    OURS.forEach(headers::remove);
                })
                .build();
    }

    private static HttpServletResponse response() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return Objects.requireNonNull(attributes.getResponse(), "A request under way has a response");
    }
}
