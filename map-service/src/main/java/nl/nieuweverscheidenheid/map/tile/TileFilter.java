// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Sends tiles that there are straight from memory: they are for everybody, so neither sign-in nor the ways to resources
 * have a say. All else, such as a tile that there is not, goes on to {@link TileResource}.
 */
final class TileFilter implements Filter {
    static final String CACHE_CONTROL = "max-age=600, public";

    private static final String PATH = "/api/map/v1/tiles/WebMercatorQuad/";
    private static final String PATTERN = PATH + "{zoom}/{row}/{column}";
    private static final int LONGEST_NUMBER = 5;

    private final CurrentMap map;

    private TileFilter(CurrentMap map) {
        this.map = map;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer) {
            var tile = tile(asked);
            if (tile.isPresent()) {
                ServerHttpObservationFilter.findObservationContext(asked)
                        .ifPresent(context -> context.setPathPattern(PATTERN));
                send(tile.get(), asked, answer);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<Tile> tile(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null
                ? !TileDelivery.isPlainlyWelcome(request.getHeader(HttpHeaders.ACCEPT))
                : !query.equals("f=mvt")) {
            return Optional.empty();
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return Optional.empty();
        }
        return address(request.getRequestURI()).flatMap(address -> map.tiles().find(address));
    }

    private static void send(Tile tile, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        var compressed = encodings != null && Tile.mayBeCompressed(encodings);
        var form = compressed ? tile.compressed() : tile.raw();
        response.setHeader(HttpHeaders.ETAG, form.etag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (form.isKnown(Objects.requireNonNullElse(request.getHeader(HttpHeaders.IF_NONE_MATCH), ""))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(TileDelivery.MEDIA_TYPE);
        if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(form.bytes().length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(form.bytes());
        }
    }

    /** The tile of a path of three plain numbers; whatever else a path may be is looked at elsewhere. */
    private static Optional<TileAddress> address(String path) {
        if (!path.startsWith(PATH)) {
            return Optional.empty();
        }
        var numbers = new int[3];
        var digits = 0;
        var part = 0;
        for (var i = PATH.length(); i < path.length(); i++) {
            var next = path.charAt(i);
            if (next >= '0' && next <= '9' && digits < LONGEST_NUMBER) {
                numbers[part] = 10 * numbers[part] + next - '0';
                digits++;
            } else if (next == '/' && digits > 0 && part < 2) {
                part++;
                digits = 0;
            } else {
                return Optional.empty();
            }
        }
        return part == 2 && digits > 0 && TileAddress.isInGrid(numbers[0], numbers[2], numbers[1])
                ? Optional.of(new TileAddress(numbers[0], numbers[2], numbers[1]))
                : Optional.empty();
    }

    @Configuration
    static class Registration {
        /** After the headers of every answer and the wait for what is not ready yet, before sign-in. */
        @Bean
        FilterRegistrationBean<TileFilter> tileFilter(CurrentMap map) {
            var registration = new FilterRegistrationBean<>(new TileFilter(map));
            registration.addUrlPatterns(PATH + "*");
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 40);
            return registration;
        }
    }
}
