// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.column;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OwnDataTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final OwnData data = new OwnData(
            "proef-service",
            List.of(keeping("tweede", to -> {}), keeping("eerste", to -> {
                to.accept(row("=1+1", 2, true, NOON, List.of("a", "b")));
                to.accept(row("Zegt \"ja\", en\nmeer", null, null, null, null));
            })),
            new JsonMapper());

    @Test
    void isJsonWithAllTablesAndWhatTheirRowsHave() {
        var out = new ByteArrayOutputStream();
        data.writeJson("iemand", out);

        var json = new JsonMapper().readTree(out.toByteArray());
        assertThat(json.path("service").asString()).isEqualTo("proef-service");
        assertThat(json.path("person").asString()).isEqualTo("iemand");
        assertThat(json.at("/tables/0/name").asString()).isEqualTo("eerste");
        assertThat(json.at("/tables/0/columns/0/meaning").asString()).isEqualTo("Wat er staat.");
        assertThat(json.at("/tables/0/rows/0").toString())
                .isEqualTo(
                        "{\"text\":\"=1+1\",\"count\":2,\"flag\":true,\"at\":\"2026-03-02T12:00:00Z\",\"list\":[\"a\",\"b\"]}");
        assertThat(json.at("/tables/0/rows/1").propertyNames()).containsExactly("text");
        assertThat(json.at("/tables/1/rows")).isEmpty();
    }

    @Test
    void isAZipWithTheSameAsCsvAndWhatItMeans() throws Exception {
        var out = new ByteArrayOutputStream();
        data.writeZip("iemand", out);

        var files = unpacked(out.toByteArray());
        assertThat(files.keySet()).containsExactly("gegevens.json", "eerste.csv", "tweede.csv", "LEESMIJ.md");
        assertThat(files.get("eerste.csv"))
                .isEqualTo("text,count,flag,at,list\r\n'=1+1,2,true,2026-03-02T12:00:00Z,a; b\r\n"
                        + "\"Zegt \"\"ja\"\", en\nmeer\",,,,\r\n");
        assertThat(files.get("tweede.csv")).isEqualTo("text,count,flag,at,list\r\n");
        assertThat(files.get("LEESMIJ.md")).contains("## eerste.csv", "Proef eerste", "| `text` | Wat er staat. |");
    }

    @Test
    void isNoWholeZipWhenReadingFails() {
        var failing = new OwnData(
                "proef-service",
                List.of(keeping("eerste", to -> {
                    throw new IllegalStateException("The store is away");
                })),
                new JsonMapper());
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> failing.writeZip("iemand", out)).hasMessage("The store is away");
        assertThat(new String(out.toByteArray(), UTF_8)).doesNotContain("LEESMIJ");
    }

    @Test
    void rowsAreCounted() {
        assertThat(data.of("iemand")).extracting(OwnData::count).containsExactly(2L, 0L);
    }

    private static PersonalData keeping(String name, Consumer<Consumer<List<@Nullable Object>>> rows) {
        return new PersonalData() {
            @Override
            public Set<String> collections() {
                return Set.of(name);
            }

            @Override
            public List<OwnTable> of(String person) {
                return List.of(new OwnTable(
                        name,
                        "Proef " + name,
                        List.of(
                                column("text", "Wat er staat."),
                                column("count", "Hoeveel."),
                                column("flag", "Of."),
                                column("at", "Wanneer."),
                                column("list", "Welke.")),
                        rows::accept));
            }

            @Override
            public boolean erase(String person, Choice choice) {
                return true;
            }
        };
    }

    private static Map<String, String> unpacked(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
