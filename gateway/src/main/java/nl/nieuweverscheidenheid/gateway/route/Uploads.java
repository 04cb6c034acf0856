// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.nieuweverscheidenheid.gateway.ProblemAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Passes bodies of requests on, up to a limit, and tells what clients do wrong with them from what services do wrong. */
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
        if (request.servletRequest().getContentLengthLong() > limit) {
            return ProblemAnswer.response(tooLarge(limit));
        }
        try {
            return next.handle(
                    ServerRequest.create(new Upload(request.servletRequest(), limit), request.messageConverters()));
        } catch (ResourceAccessException e) {
            if (e.getCause() instanceof Refused refused) {
                return ProblemAnswer.response(refused.problem);
            }
            throw e;
        }
    }

    /** Whether a request failed for what the client did. */
    static boolean caused(Throwable failure) {
        return failure.getCause() instanceof Refused;
    }

    private long limit(ServerRequest request) {
        var path = request.requestPath().pathWithinApplication();
        return larger.entrySet().stream()
                .filter(one -> one.getKey().matches(path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(usual);
    }

    private static ProblemDetail tooLarge(long limit) {
        return ProblemAnswer.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "Body too large",
                "A body may have %d bytes".formatted(limit));
    }

    private static ProblemDetail brokenOff() {
        return ProblemAnswer.of(
                HttpStatus.BAD_REQUEST, "bad-request", "Bad Request", "The body broke off before its end");
    }

    private static final class Refused extends IOException {
        private final transient ProblemDetail problem;

        Refused(ProblemDetail problem, @Nullable IOException cause) {
            super(problem.getDetail(), cause);
            this.problem = problem;
        }
    }

    private static final class Upload extends HttpServletRequestWrapper {
        private final long limit;

        Upload(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Body(super.getInputStream(), limit);
        }
    }

    private static final class Body extends ServletInputStream {
        private final ServletInputStream body;
        private final long limit;
        private long count;

        Body(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read;
            try {
                read = body.read(target, offset, length);
            } catch (IOException e) {
                throw new Refused(brokenOff(), e);
            }
            count += Math.max(0, read);
            if (count > limit) {
                throw new Refused(tooLarge(limit), null);
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
