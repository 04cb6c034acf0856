// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class BodyLimitFilterTest {
    private static final String PARTS = "multipart/form-data; boundary=x";

    private final MockFilterChain chain = new MockFilterChain();
    private final BodyLimitFilter filter = new BodyLimitFilter(
            new ApiSettings(
                    "Test",
                    "1.0.0",
                    "/api/test/v1",
                    DataSize.ofBytes(10),
                    List.of(new ApiSettings.LargerBody("/things/*/files", DataSize.ofBytes(100)))),
            new ProblemWriter(new JsonMapper()));

    @Test
    void filesMayBeLargerWhereTheyAreTaken() throws Exception {
        assertThat(answer("/api/test/v1/things/1/files", PARTS, 100)).isEqualTo(200);
        assertThat(answer("/api/test/v1/things/1/files", PARTS, 101)).isEqualTo(413);
    }

    @Test
    void allElseKeepsItsLimitEvenThere() throws Exception {
        assertThat(answer("/api/test/v1/things", "application/json", 11)).isEqualTo(413);
        assertThat(answer("/api/test/v1/things/1/files", "application/json", 11))
                .isEqualTo(413);
        assertThat(answer("/api/test/v1/things", "application/json", 10)).isEqualTo(200);
    }

    @Test
    void aBodyOfPartsIsTakenNowhereElse() throws Exception {
        for (var path : List.of("/api/test/v1/things", "/api/test/v1/things/1/files/2", "/elsewhere/things/1/files")) {
            assertThat(answer(path, "Multipart/mixed; boundary=x", 5)).isEqualTo(415);
        }
        assertThat(chain.getRequest()).as("what reached the service").isNull();
    }

    @Test
    void aBodyOfUnknownLengthIsReadToTheLimit() throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/test/v1/things") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(new byte[11]);
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        var body = chain.getRequest().getInputStream();
        assertThatThrownBy(body::readAllBytes).isInstanceOf(BodyTooLarge.class);
    }

    private int answer(String path, String type, int length) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.setContentType(type);
        request.setContent(new byte[length]);
        var response = new MockHttpServletResponse();
        chain.reset();
        filter.doFilter(request, response, chain);
        return response.getStatus();
    }
}
