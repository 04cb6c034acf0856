// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+31", "- een lijst\n- van twee", "@SUM(A1)", "\t=1", "\r\n=1", "'=1", "''=1", "＝1", "-"
            })
    void whatLooksLikeAFormulaIsTextInAFileAndItselfAgainAfterIt(String text) {
        assertThat(Cell.written(text)).isEqualTo("'" + text);
        assertThat(Cell.read(Cell.written(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "tekst", "'s-Gravenhage", " =1", "1-2", "[{}]", "'t Is = goed"})
    void anythingElseStandsAsItIs(String text) {
        assertThat(Cell.written(text)).isEqualTo(text);
        assertThat(Cell.read(text)).isEqualTo(text);
    }
}
