// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.portfolio.publisher.Publishers;
import org.junit.jupiter.api.Test;

class TableReadmeTest {
    private final TableReadme readme = new TableReadme(Publishers.addresses());

    @Test
    void tellsOfEachColumnOnceForPeople() {
        var markdown = readme.markdown();

        assertThat(Column.values())
                .allSatisfy(column -> assertThat(markdown.split("\n\\| `" + column.header() + "` \\|", -1))
                        .as(column.header())
                        .hasSize(2));
        assertThat(Arrays.stream(Column.values()).map(Column::header)).doesNotHaveDuplicates();
        assertThat(Column.WHAT_DID_NOT_WORK.header()).isEqualTo("whatDidNotWork");
    }

    @Test
    @SuppressWarnings("unchecked")
    void tellsOfEachExportedColumnInItsPlaceForPrograms() {
        var schema = (Map<String, Object>) readme.csvw().get("tableSchema");

        assertThat((List<Map<String, Object>>) schema.get("columns"))
                .extracting(column -> column.get("name"))
                .containsExactlyElementsOf(
                        Column.exported().stream().map(Column::header).toList());
        assertThat(schema).containsEntry("primaryKey", "id");
    }

    @Test
    void noColumnIsAboutAPerson() {
        assertThat(Column.exported())
                .extracting(Column::header)
                .noneMatch(name -> name.matches("(?i).*(contact|email|author|caption|credit).*"));
    }
}
