// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import nl.nieuweverscheidenheid.gateway.ProblemAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
    private static final String RETRY_SECONDS = "5";

    private final CircuitBreaker breaker;

    Fuse(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return breaker.executeCheckedSupplier(() -> next.handle(request));
        } catch (CallNotPermittedException e) {
            return away("is not asked for a moment, as it did not answer");
        } catch (ResourceAccessException e) {
            LOG.warn("{} did not answer: {}", breaker.getName(), e.getMessage());
            return away("does not answer now");
        } catch (Exception e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private ServerResponse away(String reason) {
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(ProblemAnswer.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service-away",
                        "Try again later",
                        "The %s service %s; nothing was changed".formatted(breaker.getName(), reason)));
    }
}
