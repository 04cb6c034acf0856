// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.gateway.ProblemAnswer;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.util.DeadlineTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Keeps a service that does not answer from holding the portal up: after some failures requests are refused at once, with
 * a problem that says when to try again, until a try gets through.
 */
final class Fuse implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(Fuse.class);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** How connections fail before anything was said on them. */
    private static final Set<Class<? extends Exception>> UNSAID = Set.of(
            ConnectException.class,
            ConnectTimeoutException.class,
            ConnectionRequestTimeoutException.class,
            DeadlineTimeoutException.class,
            NoRouteToHostException.class,
            UnknownHostException.class);

    private final CircuitBreaker breaker;
    private final Duration pause;

    Fuse(CircuitBreaker breaker, Duration pause) {
        this.breaker = breaker;
        this.pause = pause;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return breaker.executeCallable(() -> answer(request, next));
        } catch (CallNotPermittedException e) {
            return away("is not asked for a moment, as it did not answer; nothing was changed");
        } catch (ResourceAccessException e) {
            LOG.warn(
                    "{} did not answer {} {}: {}", breaker.getName(), request.method(), request.path(), e.getMessage());
            return away(
                    READING.contains(request.method()) || isUnsaid(e)
                            ? "does not answer now; nothing was changed"
                            : "did not answer; whether a change was kept is not known");
        }
    }

    private static ServerResponse answer(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var answer = next.handle(request);
        try {
            return HeldAnswer.of(request, answer);
        } catch (IOException e) {
            throw new ResourceAccessException("The answer broke off: " + e.getMessage(), e);
        }
    }

    private static boolean isUnsaid(ResourceAccessException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> UNSAID.stream().anyMatch(type -> type.isInstance(cause)));
    }

    private ServerResponse away(String reason) {
        return ProblemAnswer.response(
                ProblemAnswer.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service-away",
                        "Try again later",
                        "The %s service %s".formatted(breaker.getName(), reason)),
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, pause.toSeconds())));
    }
}
