// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the gateway answers where neither a page nor a service does: a problem, whatever went wrong and wherever. */
@RestController
class ErrorResource implements ErrorController {
    private final ProblemAnswer problems;

    ErrorResource(ProblemAnswer problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            // A problem behind half an answer would end it as if it were whole; the connection is ended instead.
            return;
        }
        var status = status((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        var path = Objects.requireNonNullElse(
                (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
        problems.write(response, status, slug(status), title(status), detail(status, path));
    }

    /** The status of the error; none where somebody asks for this address itself, which is not there for them. */
    private static HttpStatus status(@Nullable Integer code) {
        return code == null
                ? HttpStatus.NOT_FOUND
                : Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static String slug(HttpStatus status) {
        return status.is5xxServerError()
                ? "internal-error"
                : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String title(HttpStatus status) {
        return status.is5xxServerError() ? "Internal error" : status.getReasonPhrase();
    }

    private static String detail(HttpStatus status, String path) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at " + path;
            case METHOD_NOT_ALLOWED -> "Allow says which methods %s takes".formatted(path);
            case NOT_ACCEPTABLE -> "There is no %s of the media types that were asked for".formatted(path);
            case BAD_REQUEST -> "The request is not one that can be understood";
            default ->
                status.is5xxServerError()
                        ? "Something went wrong on our side; it was noted"
                        : "The request was refused: " + status.getReasonPhrase();
        };
    }
}
