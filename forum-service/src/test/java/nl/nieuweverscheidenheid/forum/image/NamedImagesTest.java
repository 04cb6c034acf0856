// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.nieuweverscheidenheid.kit.image.ImageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedImagesTest {
    private static final ImageId ID = new ImageId("0b8f2a4e-5c1d-4e6f-8a9b-0c1d2e3f4a5b");
    private static final ImageId OTHER = new ImageId("1b8f2a4e-5c1d-4e6f-8a9b-0c1d2e3f4a5b");

    @Test
    void areThoseThatATextShows() {
        var named = NamedImages.in(
                "Eerst ![Een kas](image:%s) en dan\n\n![2](image:%s)![Een kas](image:%s)".formatted(ID, OTHER, ID));

        assertThat(named.ids()).containsExactlyInAnyOrder(ID, OTHER);
        assertThat(named.wordless()).isEmpty();
    }

    @Test
    void areNoneInATextWithoutAny() {
        for (var text : List.of(
                "Een kas",
                "docker image:latest",
                "![Een kas](https://elders.example/kas.jpg)",
                "image:" + "0".repeat(37))) {
            assertThat(NamedImages.in(text).ids()).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![](image:%s)",
                "![ \u00a0\u200b…](image:%s)",
                "![een [kas]](image:%s)",
                "[Een kas](image:%s)",
                "![Een kas][1]\n\n[1]: image:%s",
                "![Een kas](image:%s \"Titel\")",
                "![Een kas](<image:%s>)",
                "image:%s"
            })
    void needWordsForWhoCannotSeeThem(String text) {
        var named = NamedImages.in(text.formatted(ID));

        assertThat(named.ids()).containsExactly(ID);
        assertThat(named.wordless()).containsExactly(ID);
    }

    @Test
    void takeNoLongerToFindInATextThatIsMadeToTakeLong() {
        var text = "![".repeat(2_500) + "](image:".repeat(600);

        assertThat(NamedImages.in(text).ids()).isEmpty();
    }
}
