// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What somebody new is told who writes too much. */
@OnBackend
@SpringBootTest(properties = "forum.newcomers.per-hour=2")
@AutoConfigureMockMvc
class NewcomerLimitTest {
    @Autowired
    private MockMvcTester http;

    @Test
    void whoWritesTooMuchHearsWhenToTryAgain() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(http.get().uri("/api/forum/v1/topics").exchange())
                                .as("names are read anew at start")
                                .hasStatusOk());
        assertThat(open(Tokens.member("GM0050"))).hasStatus(201);
        assertThat(open(Tokens.member("GM0050"))).hasStatus(201);
        var refused = open(Tokens.member("GM0050"));
        assertThat(refused)
                .hasStatus(429)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/too-many-contributions");
        assertThat(Integer.parseInt(String.valueOf(refused.getResponse().getHeader("Retry-After"))))
                .isBetween(3_500, 3_601);

        for (var number = 0; number < 3; number++) {
            assertThat(open(Tokens.editor())).hasStatus(201);
        }
    }

    private MvcTestResult open(String token) {
        return http.post()
                .uri("/api/forum/v1/topics")
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"category\":\"question\",\"title\":\"Vraag\",\"text\":\"Tekst\"}")
                .exchange();
    }
}
