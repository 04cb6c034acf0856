// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests to the API that come before the service is prepared. Readiness keeps a load balancer away, but a
 * client that comes nevertheless would be told that something does not exist which the service only has not read yet.
 */
final class PreparationFilter extends OncePerRequestFilter {
    private static final String RETRY_SECONDS = "1";

    private final String basePath;
    private final List<Preparation> preparations;
    private final ProblemWriter problems;

    PreparationFilter(String basePath, List<Preparation> preparations, ProblemWriter problems) {
        this.basePath = basePath + "/";
        this.preparations = List.copyOf(preparations);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(basePath);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (var preparation : preparations) {
            if (!preparation.isDone()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                problems.write(
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "not-ready-yet",
                        "Try again later",
                        "The service is still " + preparation.activity() + "; nothing was changed");
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
