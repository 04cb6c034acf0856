// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    @Test
    void areFoundWhateverTheirNames() {
        var text =
                "Dag [@Jan \\[de\\] Wit](author:een-topic.3) en [@](municipality:GM0363), [@Jan](author:een-topic.3)!";

        assertThat(Reference.told(text)).containsExactly("author:een-topic.3", "municipality:GM0363");
    }

    @Test
    void loseTheirNamesWhenStoredAndGetThemWhenRead() {
        var stored = Reference.withoutNames("Dag [@Jan Wit](author:een-topic.3), mail [mij](mailto:a@b.example)");
        assertThat(stored).isEqualTo("Dag [@](author:een-topic.3), mail [mij](mailto:a@b.example)");

        var read = Reference.withNames(stored, reference -> "J. [W]it*_<b>$1");
        assertThat(read).contains("[@J. \\[W\\]it\\*\\_\\<b\\>$1](author:een-topic.3)");
        assertThat(Reference.withoutNames(read))
                .as("a name with marks goes as well")
                .isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Jan](author:een-topic.3)",
                "[@Jan](person:een-topic.3)",
                "[@Jan](javascript:alert)",
                "[@Jan] (author:een-topic.3)",
                "@Jan",
                "[@Jan](author:een topic)"
            })
    void areNothingElse(String text) {
        assertThat(Reference.in(text)).isEmpty();
        assertThat(Reference.withoutNames(text)).isEqualTo(text);
    }
}
