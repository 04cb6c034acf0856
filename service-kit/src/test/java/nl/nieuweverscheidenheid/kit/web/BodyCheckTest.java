// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

class BodyCheckTest {
    private final MockMvcTester http = MockMvcTester.of(
            List.of(new Shelf()),
            shelf -> shelf.setControllerAdvice(
                            new BodyCheck(
                                    Validation.buildDefaultValidatorFactory().getValidator()),
                            new Problems())
                    .setMessageConverters(new JacksonJsonHttpMessageConverter(mapper()))
                    .build());

    @Test
    void whatFitsIsTaken() {
        assertThat(post("{\"title\":\"Een boek\",\"kind\":\"PAPER\"}")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "[{}]", "\"text\"", "12", "true", "{", "{\"title\":\"Een\"} {}"})
    void whatIsNoObjectIsRefused(String body) {
        assertThat(post(body)).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "\"1\"", "\"paper\"", "[\"PAPER\"]", "{}"})
    void whatIsNotTheNameOfAKindIsNoKind(String kind) throws Exception {
        var refused = post("{\"title\":\"Een boek\",\"kind\":%s}".formatted(kind));

        assertThat(refused).hasStatus(400);
        assertThat(pointers(refused)).containsExactly("/kind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\t\\n", "\\u00a0", "\\u2003\\u3000", "\\u200b\\u2060", "\\u202e"})
    void aTextInWhichThereIsNothingToSeeIsNone(String blank) throws Exception {
        var refused = post("{\"title\":\"%s\",\"kind\":\"PAPER\"}".formatted(blank));

        assertThat(refused).hasStatus(400);
        assertThat(pointers(refused)).containsExactly("/title");
        assertThat(post("{\"title\":\"%s!\",\"kind\":\"PAPER\"}".formatted(blank)))
                .hasStatusOk();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws Exception {
        var refused = post("{\"title\":\" \",\"kind\":\"SCROLL\",\"colour\":\"red\"}");

        assertThat(refused).hasStatus(400);
        assertThat(pointers(refused)).containsExactlyInAnyOrder("/title", "/kind", "/colour");
    }

    private MvcTestResult post(String body) {
        return http.post()
                .uri("/books")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static List<String> pointers(MvcTestResult refused) throws Exception {
        return JsonPath.read(refused.getResponse().getContentAsString(), "$.errors[*].pointer");
    }

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class);
        new WebAutoConfiguration().strictAndTelling().customize(mapper);
        return mapper.build();
    }

    enum Kind {
        PAPER,
        DIGITAL
    }

    record Book(@Legible String title, @NotNull Kind kind) {}

    @RestControllerAdvice
    static class Problems extends CommonProblems {}

    @RestController
    static class Shelf {
        @PostMapping("/books")
        Book add(@RequestBody Book book) {
            return book;
        }
    }
}
