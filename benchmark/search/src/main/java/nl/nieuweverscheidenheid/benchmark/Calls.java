// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.benchmark;

import java.io.IOException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** The client that asks every engine: connections that are kept, and nothing else that takes time. */
final class Calls implements AutoCloseable {
    private final CloseableHttpClient client;

    Calls(int connections) {
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(connections)
                        .setMaxConnPerRoute(connections)
                        .build())
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableRedirectHandling()
                .disableAuthCaching()
                .build();
    }

    /**
     * The body of the answer.
     *
     * @throws IOException also if the answer is no success
     */
    byte[] body(ClassicHttpRequest request) throws IOException {
        return client.execute(request, answer -> {
            var body = EntityUtils.toByteArray(answer.getEntity());
            if (answer.getCode() >= 300) {
                throw new IOException(request.getRequestUri() + ": " + answer.getCode() + " "
                        + new String(body, java.nio.charset.StandardCharsets.UTF_8));
            }
            return body;
        });
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
