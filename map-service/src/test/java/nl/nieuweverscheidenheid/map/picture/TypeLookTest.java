// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TypeLookTest {
    @Test
    void isTheSameInTheWebClient() throws Exception {
        var client = Files.readString(Path.of("../web/src/type/look.ts"));

        assertThat(TypeLook.ALL).hasSize(8).allSatisfy(look -> {
            var there = Pattern.compile("'?" + look.slug() + "'?: \\{(.*?)}", Pattern.DOTALL)
                    .matcher(client);
            assertThat(there.find()).as(look.slug()).isTrue();
            assertThat(there.group(1))
                    .contains(
                            "letter: '" + look.letter() + "'",
                            "colour: '" + look.colour() + "'",
                            "pattern: '" + look.pattern() + "'");
        });
        assertThat(client).contains("colour: '" + TypeLook.NONE.colour() + "'");
    }
}
