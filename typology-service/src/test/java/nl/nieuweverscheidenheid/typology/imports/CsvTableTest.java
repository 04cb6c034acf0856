// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,name\nGM0001,Ée\n\nGM0002,\"a, b\"",
                "\uFEFFcode,name\r\nGM0001,Ée\r\n,\r\nGM0002,\"a, b\"\r\n",
                "Code;Name\nGM0001; Ée \n;\nGM0002;a, b\n",
                "name,extra,code\nÉe,1,GM0001\n,,\n\"a, b\",2,GM0002"
            })
    void itsWritersMayHaveTheirHabits(String text) {
        var table = CsvTable.read(text.getBytes(UTF_8), List.of("code", "name"));

        assertThat(table.findings()).isEmpty();
        assertThat(table.rows())
                .extracting(row -> row.line() + " " + row.get("code") + " " + row.get("name"))
                .containsExactly("2 GM0001 Ée", "4 GM0002 a, b");
    }

    @Test
    void aRowIsFoundOnTheLineOnWhichItBegins() {
        var table = read("code,name\nGM0001,\"een\ntwee\"\nGM0002,drie");

        assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(2, 4);
    }

    @Test
    void otherEncodingsAreRefusedWhereTheyShow() {
        var table = CsvTable.read("code,name\nGM0001,x\nGM0002,Ée\n".getBytes(ISO_8859_1), List.of("code"));

        assertThat(found(table)).containsExactly("not-utf-8 3");
    }

    @Test
    void everyColumnThatIsMissingIsTold() {
        assertThat(found(CsvTable.read("code\nGM0001".getBytes(UTF_8), List.of("code", "type", "year"))))
                .containsExactly("column-missing 1", "column-missing 1");
        assertThat(found(read("code,name,Code\nGM0001,x,y"))).containsExactly("column-twice 1");
    }

    @Test
    void whatHasNoPlaceIsTold() {
        assertThat(found(read("code,name\nGM0001,x,y\nGM0002,z"))).containsExactly("too-many-cells 2");
        assertThat(found(read("code,name\nGM0001,x\nGM0002,\"open"))).containsExactly("unreadable 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "code,name\n", "code,name\n,\n"})
    void nothingIsNoTable(String text) {
        assertThat(read(text).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("empty"));
    }

    private static CsvTable read(String text) {
        return CsvTable.read(text.getBytes(UTF_8), List.of("code", "name"));
    }

    private static List<String> found(CsvTable table) {
        return table.findings().stream()
                .map(finding -> finding.code() + " " + finding.line())
                .toList();
    }
}
