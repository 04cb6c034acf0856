// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Asks once more for what is only read where the connection ended without an answer, as those do that a service had before
 * it was restarted. Never a write, which the service may have carried out; and an answer is an answer, whatever it says.
 */
final class SecondTry extends DefaultHttpRequestRetryStrategy {
    SecondTry() {
        super(1, TimeValue.ZERO_MILLISECONDS);
    }

    @Override
    protected boolean handleAsIdempotent(HttpRequest request) {
        return Method.isSafe(request.getMethod());
    }

    @Override
    public boolean retryRequest(HttpResponse response, int count, HttpContext context) {
        return false;
    }
}
