// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;

/** Asks processes whether they are ready. */
final class Health {
    private static final int MILLIS = 2000;

    private Health() {}

    /** Whether what listens on this port says that it is ready. */
    static boolean isReady(int port) {
        try {
            var url = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port))
                    .toURL();
            if (!(url.openConnection() instanceof HttpURLConnection connection)) {
                return false;
            }
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        } catch (IOException notYet) {
            return false;
        }
    }
}
