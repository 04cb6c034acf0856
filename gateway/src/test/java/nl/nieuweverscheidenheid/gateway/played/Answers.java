// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.played;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;

/** What tests ask of the portal's answers. */
public final class Answers {
    private Answers() {}

    /** The value of a header that is there once. */
    public static String header(HttpResponse<?> answer, String name) {
        assertThat(answer.headers().allValues(name)).as(name).hasSize(1);
        return answer.headers().firstValue(name).orElseThrow();
    }

    /** Checks that it is a problem of this kind, with all that problems have. */
    public static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(JsonPath.<Object>read(answer.body(), "$.type")).isEqualTo("/problems/" + slug);
        assertThat(JsonPath.<Object>read(answer.body(), "$.status")).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer.body(), "$.title")).isNotBlank();
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).isNotBlank();
        assertThat(answer.body()).doesNotContain("springframework", "Exception", "Tomcat", "\"/error\"");
    }
}
