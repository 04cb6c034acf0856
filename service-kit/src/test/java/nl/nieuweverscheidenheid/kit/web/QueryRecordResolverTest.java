// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class QueryRecordResolverTest {
    private final QueryRecordResolver resolver = new QueryRecordResolver();

    /** What a resource may be asked for. */
    record Terms(
            @Nullable String q,
            @Nullable List<String> theme,
            @Nullable Integer year,
            @Nullable LocalDate since) {}

    record Counted(int count) {}

    @SuppressWarnings("unused") // Its parameters are what is asked for.
    void resource(Terms terms, Counted counted, @Valid Terms valid) {}

    @Test
    void whatIsNotAskedForIsAbsent() {
        assertThat(read("")).isEqualTo(new Terms(null, null, null, null));
    }

    @Test
    void textsListsNumbersAndDatesAreRead() {
        assertThat(read("q=taal café&theme=wonen&theme=zorg&year=2020&since=2024-02-29"))
                .isEqualTo(new Terms("taal café", List.of("wonen", "zorg"), 2020, LocalDate.of(2024, 2, 29)));
        assertThat(read("theme=wonen,zorg")).as("as Spring reads a list").isEqualTo(read("theme=wonen&theme=zorg"));
        assertThat(read("year=")).isEqualTo(read(""));
    }

    @Test
    void allThatDoesNotFitIsToldAtOnce() {
        assertThatThrownBy(() -> read("year=soon&since=2023-02-29"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::detail)
                                .containsExactly("'soon' does not fit", "'2023-02-29' does not fit"));
    }

    @Test
    void whatHasToBeCheckedIsLeftToTheBinding() {
        assertThat(resolver.supportsParameter(parameter(0))).isTrue();
        assertThat(resolver.supportsParameter(parameter(1))).isFalse();
        assertThat(resolver.supportsParameter(parameter(2))).isFalse();
    }

    private Object read(String query) {
        var request = new MockHttpServletRequest();
        for (var pair : query.split("&")) {
            var parts = pair.split("=", 2);
            request.addParameter(parts[0], parts.length == 1 ? "" : parts[1]);
        }
        return resolver.resolveArgument(parameter(0), null, new ServletWebRequest(request), null);
    }

    private static MethodParameter parameter(int place) {
        try {
            return new MethodParameter(
                    QueryRecordResolverTest.class.getDeclaredMethod(
                            "resource", Terms.class, Counted.class, Terms.class),
                    place);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
