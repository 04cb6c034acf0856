// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void readsEveryKindOfValue() {
        var json = Json.read("""
                 {"text": "a \\"b\\" \\u00e9\\n\\/", "number": -12.5e1, "yes": true, "no": false, "none": null,
                  "list": [1, "two", {"three": 3}, []], "object": {"deep": {"er": "x"}}, "empty": {}}
                 """);

        assertThat(json.get("text").text()).isEqualTo("a \"b\" é\n/");
        assertThat(json.get("number").number()).isEqualTo(-125);
        assertThat(json.get("yes").isTrue()).isTrue();
        assertThat(json.get("no").isTrue()).isFalse();
        assertThat(json.get("none").isNothing()).isTrue();
        assertThat(json.get("empty").isNothing()).isTrue();
        assertThat(json.get("list").items()).hasSize(4);
        assertThat(json.get("list").items().get(2).get("three").text()).isEqualTo("3");
        assertThat(json.get("object").get("deep").get("er").text()).isEqualTo("x");
    }

    @Test
    void whatIsNotThereIsEmpty() {
        var json = Json.read("{\"text\": \"a\"}");

        assertThat(json.get("other").get("deeper").text()).isEmpty();
        assertThat(json.get("text").items()).isEmpty();
        assertThat(json.get("text").number()).isZero();
        assertThat(json.get("text").get("a").isNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,",
                "[1 2]",
                "[1,]x",
                "{\"a\"}",
                "{\"a\" 1}",
                "{a: 1}",
                "\"open",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12zz\"",
                "tru",
                "nil",
                "01",
                "-",
                "1 2",
                "<html>"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(Json.NoJson.class);
    }

    @Test
    void refusesWhatIsTooDeepInsteadOfFalling() {
        assertThatThrownBy(() -> Json.read("[".repeat(100_000))).isInstanceOf(Json.NoJson.class);
    }
}
