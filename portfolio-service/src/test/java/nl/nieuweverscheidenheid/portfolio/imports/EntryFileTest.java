// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.portfolio.export.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EntryFileTest {
    private static final String HEADER = "id,kind,title,municipalityCode,themes,startYear,sample,sources\n";

    @Test
    void eachValueIsOfItsKind() {
        var file = csv(
                HEADER
                        + "a,project,\"'=Titel, met \"\"komma\"\"\",GM0363,taal | werk,2021,TRUE,\"[{\"\"title\"\":\"\"x\"\"}]\"\n");

        assertThat(file.findings()).isEmpty();
        var row = file.rows().getFirst();
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.find(Column.TITLE)).map(JsonNode::asString).contains("=Titel, met \"komma\"");
        assertThat(row.find(Column.THEMES).orElseThrow())
                .extracting(JsonNode::asString)
                .containsExactly("taal", "werk");
        assertThat(row.find(Column.START_YEAR).orElseThrow().isInt()).isTrue();
        assertThat(row.find(Column.SAMPLE).orElseThrow().asBoolean()).isTrue();
        assertThat(row.find(Column.SOURCES).orElseThrow().get(0).get("title").asString())
                .isEqualTo("x");
    }

    @Test
    void linesAreThoseOfTheFileAlsoAfterTextsOfSeveral() {
        var file = csv(
                "id,kind,title,municipalityCode,tip\r\na,project,A,GM0363,\"een\r\ntwee\"\r\n\r\nb,project,B,GM0363,\r\n");

        assertThat(file.rows()).extracting(EntryFile.Row::line).containsExactly(2, 5);
    }

    @Test
    void spreadsheetsMayWriteAByteOrderMarkAndSemicolons() {
        var file = csv("\uFEFFID;Kind;TITLE;municipalityname\na;project;Titel;Urk\n");

        assertThat(file.findings()).isEmpty();
        assertThat(file.rows().getFirst().find(Column.MUNICIPALITY_NAME))
                .map(JsonNode::asString)
                .contains("Urk");
    }

    @Test
    void anotherEncodingIsToldWithItsLine() {
        var bytes = (HEADER + "a,project,Gewoon,GM0363\nb,project,Café,GM0363\n").getBytes(ISO_8859_1);

        assertThat(found(EntryFile.read(bytes, Order.Format.CSV, new JsonMapper())))
                .containsExactly("3 not-utf-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "id,kind,title,municipalityCode\\na,project,\"x\" y,GM0363         | 1 unreadable",
                "id,kind,title,municipalityCode\\na,project,\"open               | 1 unreadable",
                "id,kind,title,municipalityCode\\na,project,A,GM0363,x            | 2 too-many-cells",
                "id,kind,title,municipalityCode,kleur,title\\na,project,A,GM0363 | 1 column-unknown,1 column-twice",
                "id,title\\na,A                                                 | 1 column-missing,1 column-missing",
                "id,kind,title,municipalityCode                                | null empty",
                "##                                                            | null empty",
            })
    void whatIsNoTableIsRefused(String text, String expected) {
        assertThat(found(csv(text.replace("\\n", "\n")))).containsExactly(expected.split(","));
    }

    @Test
    void moreThanCanBeDoneAtOnceIsRefused() {
        var rows = IntStream.range(0, 5_001)
                .mapToObj("e%d,project,T,GM0363\n"::formatted)
                .collect(Collectors.joining());

        var file = csv("id,kind,title,municipalityCode\n" + rows);
        assertThat(found(file)).containsExactly("null too-many-rows");
        assertThat(file.rows()).isEmpty();
    }

    @Test
    void jsonIsTakenAsAListAndAsTheExportWritesIt() {
        for (var text : List.of(
                "[{\"id\":\"a\",\"startYear\":2021,\"tip\":null}]",
                "\uFEFF{\"licence\":\"x\",\"items\":[{\"id\":\"a\",\"startYear\":2021}]}")) {
            var file = json(text);
            assertThat(file.findings()).isEmpty();
            assertThat(file.rows().getFirst().values()).containsOnlyKeys(Column.ID, Column.START_YEAR);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\":", "[{\"id\":1,\"id\":2}]", "{\"entries\":[]}", "[1]", "[] x", "\"x\"", "nul"})
    void whatIsNoJsonOfEntriesIsRefused(String text) {
        var file = json(text);

        assertThat(file.rows()).isEmpty();
        assertThat(file.findings()).isNotEmpty().allMatch(Finding::refuses);
    }

    @Test
    void unknownFieldsAreToldByItem() {
        assertThat(found(json("[{\"id\":\"a\",\"x\":1,\"y\":1},{\"id\":\"b\",\"z\":1}]")))
                .containsExactly("1 column-unknown", "1 column-unknown", "2 column-unknown");
    }

    @Test
    void theFormatIsSeen() {
        assertThat(Order.Format.of(" \n[1]".getBytes(UTF_8))).isEqualTo(Order.Format.JSON);
        assertThat(Order.Format.of("\uFEFF{}".getBytes(UTF_8))).isEqualTo(Order.Format.JSON);
        assertThat(Order.Format.of("id,kind".getBytes(UTF_8))).isEqualTo(Order.Format.CSV);
        assertThat(Order.Format.of(new byte[0])).isEqualTo(Order.Format.CSV);
    }

    private static EntryFile csv(String text) {
        return EntryFile.read(text.getBytes(UTF_8), Order.Format.CSV, new JsonMapper());
    }

    private static EntryFile json(String text) {
        return EntryFile.read(text.getBytes(UTF_8), Order.Format.JSON, new JsonMapper());
    }

    private static List<String> found(EntryFile file) {
        return file.findings().stream()
                .map(finding -> finding.line() + " " + finding.code())
                .toList();
    }
}
