// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class PreparationFilterTest {
    private final AtomicBoolean done = new AtomicBoolean();
    private final PreparationFilter filter = new PreparationFilter(
            "/api/portfolio/v1",
            List.of(preparation("preparing its store", new AtomicBoolean(true)), preparation("reading topics", done)),
            new ProblemWriter(new JsonMapper()));

    @Test
    void aRequestBeforeAllIsReadIsToldToComeBack() throws Exception {
        var chain = new MockFilterChain();
        var answer = answer("/api/portfolio/v1/entries", chain);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains("/problems/not-ready-yet", "still reading topics");
        assertThat(chain.getRequest()).as("what reached the service").isNull();
    }

    @Test
    void afterwardsItPasses() throws Exception {
        done.set(true);
        var chain = new MockFilterChain();
        assertThat(answer("/api/portfolio/v1/entries", chain).getStatus()).isEqualTo(200);
        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void healthIsAskedAtAnyTime() throws Exception {
        var chain = new MockFilterChain();
        answer("/actuator/health/readiness", chain);
        assertThat(chain.getRequest()).isNotNull();
    }

    private MockHttpServletResponse answer(String path, MockFilterChain chain) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    private static Preparation preparation(String activity, AtomicBoolean done) {
        return new Preparation() {
            @Override
            public boolean isDone() {
                return done.get();
            }

            @Override
            public String activity() {
                return activity;
            }
        };
    }
}
