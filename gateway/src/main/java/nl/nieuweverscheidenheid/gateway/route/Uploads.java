// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.nieuweverscheidenheid.gateway.ProblemAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Takes the bodies of requests, up to a limit, before a service is asked. So a slow client holds no service up, what clients
 * do wrong is not held against services, and a body that breaks off reaches none: passed on as it comes, it would end like
 * one that is whole.
 */
final class Uploads implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private final long usual;
    private final Map<PathPattern, Long> larger = new LinkedHashMap<>();

    Uploads(NeighbourSettings neighbours) {
        this.usual = neighbours.bodyLimit().toBytes();
        neighbours
                .largerBodies()
                .forEach(one -> larger.put(
                        PathPatternParser.defaultInstance.parse(one.path()),
                        one.limit().toBytes()));
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var limit = limit(request);
        var upload = request.servletRequest();
        if (upload.getContentLengthLong() > limit) {
            return tooLarge(limit);
        }
        try (var body = TakenBody.of(upload.getInputStream(), limit)) {
            return next.handle(ServerRequest.create(new Taken(upload, body), request.messageConverters()));
        } catch (TakenBody.TooLarge e) {
            return tooLarge(limit);
        } catch (TakenBody.BrokenOff e) {
            return ProblemAnswer.response(ProblemAnswer.of(
                    HttpStatus.BAD_REQUEST, "bad-request", "Bad Request", "The body broke off before its end"));
        }
    }

    private long limit(ServerRequest request) {
        var path = request.requestPath().pathWithinApplication();
        return larger.entrySet().stream()
                .filter(one -> one.getKey().matches(path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(usual);
    }

    private static ServerResponse tooLarge(long limit) {
        return ProblemAnswer.response(ProblemAnswer.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "Body too large",
                "A body may have %d bytes".formatted(limit)));
    }

    private static final class Taken extends HttpServletRequestWrapper {
        private final ServletInputStream body;

        Taken(HttpServletRequest request, ServletInputStream body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }
}
