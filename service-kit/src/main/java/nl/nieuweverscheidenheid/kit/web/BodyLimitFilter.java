// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Stops to read a body at the limit, whether its size was announced or not. Bodies of several parts, which the server reads
 * by itself and to a limit of its own, are taken where larger bodies are and nowhere else.
 */
final class BodyLimitFilter extends OncePerRequestFilter {
    private final long usual;
    private final Map<PathPattern, Long> larger = new LinkedHashMap<>();
    private final ProblemWriter problems;

    BodyLimitFilter(ApiSettings api, ProblemWriter problems) {
        this.usual = api.bodyLimit().toBytes();
        this.problems = problems;
        api.largerBodies()
                .forEach(one -> larger.put(
                        PathPatternParser.defaultInstance.parse(api.basePath() + one.path()),
                        one.limit().toBytes()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var isOfParts = isOfParts(request);
        var upload = larger(request);
        if (isOfParts && upload.isEmpty()) {
            problems.write(
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "Unsupported Media Type",
                    "A body of several parts is not taken here");
            return;
        }
        var limit = isOfParts ? upload.get() : usual;
        if (request.getContentLengthLong() > limit) {
            problems.write(
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "body-too-large",
                    "Body too large",
                    BodyTooLarge.reason(limit));
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private static boolean isOfParts(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private Optional<Long> larger(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return larger.entrySet().stream()
                .filter(one -> one.getKey().matches(path))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), limit);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final long limit;
        private long read;

        LimitedStream(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var count = body.read(target, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > limit) {
                throw new BodyTooLarge(limit);
            }
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
