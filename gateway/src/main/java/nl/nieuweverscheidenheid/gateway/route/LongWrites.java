// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Waits longer for changes that are known to take long, such as an import that is checked as a whole before it is
 * answered: given up early, nobody would know what became of it. What is read there is as quick as elsewhere.
 */
final class LongWrites {
    private final Map<PathPattern, RequestConfig> limits = new LinkedHashMap<>();

    LongWrites(List<NeighbourSettings.LongWrite> writes, Timeout toConnect) {
        writes.forEach(write -> limits.put(
                PathPatternParser.defaultInstance.parse(write.path()),
                RequestConfig.custom()
                        .setConnectionRequestTimeout(toConnect)
                        .setResponseTimeout(Timeout.of(write.limit()))
                        .build()));
    }

    /** What a request is made with: a limit of its own, or else nothing that is not usual. */
    HttpContext context(HttpMethod method, URI address) {
        var context = HttpClientContext.create();
        if (!Method.isSafe(method.name())) {
            var path = PathContainer.parsePath(address.getRawPath());
            limits.entrySet().stream()
                    .filter(one -> one.getKey().matches(path))
                    .findFirst()
                    .ifPresent(one -> context.setRequestConfig(one.getValue()));
        }
        return context;
    }
}
