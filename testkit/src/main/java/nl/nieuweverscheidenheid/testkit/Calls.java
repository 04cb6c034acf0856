// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Calls a service under test as its clients do. */
public final class Calls {
    private Calls() {}

    /**
     * Calls it.
     *
     * @param token of who calls
     * @param version that a change follows, as If-Match has it
     * @param body as JSON
     */
    public static MvcTestResult call(
            MockMvcTester http,
            HttpMethod method,
            String path,
            @Nullable String token,
            @Nullable String version,
            @Nullable String body) {
        var request = http.method(method).uri(path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (version != null) {
            request.header("If-Match", version);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }
}
