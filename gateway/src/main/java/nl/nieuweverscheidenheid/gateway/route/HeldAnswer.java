// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer of which the beginning, mostly all of it, has come before any of it is passed on: if it breaks off
 * there, the client can still be told. And its connection comes free however little of it is wanted, as by a client that
 * has it already.
 */
final class HeldAnswer implements ServerResponse {
    private static final int HELD_BYTES = 64 * 1024;

    private final ServerResponse answer;
    private final ClientHttpResponse source;

    private HeldAnswer(ServerResponse answer, ClientHttpResponse source) {
        this.answer = answer;
        this.source = source;
    }

    /**
     * Waits for the beginning of the answer.
     *
     * @throws IOException if it broke off
     */
    static ServerResponse of(ServerRequest request, ServerResponse answer) throws IOException {
        var source = Objects.<@Nullable ClientHttpResponse>requireNonNull(
                MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR), "A service has answered");
        try {
            var body = source.getBody();
            MvcUtils.putAttribute(
                    request,
                    MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR,
                    new SequenceInputStream(new ByteArrayInputStream(body.readNBytes(HELD_BYTES)), body));
            return new HeldAnswer(answer, source);
        } catch (IOException e) {
            source.close();
            throw e;
        }
    }

    @Override
    public HttpStatusCode statusCode() {
        return answer.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return answer.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        try (source) {
            return answer.writeTo(request, response, context);
        }
    }
}
