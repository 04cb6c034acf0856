// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    @Test
    void startsKeepingTheDataUnlessAskedForAFreshStart() {
        assertThat(read("start")).isEqualTo(new Command.Start(false));
        assertThat(read("start --fresh")).isEqualTo(new Command.Start(true));
    }

    @Test
    void stopsAndShowsWhatRuns() {
        assertThat(read("stop")).isEqualTo(new Command.Stop());
        assertThat(read("status")).isEqualTo(new Command.Status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "-h", "--help"})
    void helps(String word) {
        assertThat(read(word)).isEqualTo(new Command.Help());
    }

    @Test
    void helpsWhoeverSaysNothing() {
        assertThat(Command.of(List.of())).isEqualTo(new Command.Help());
    }

    @ParameterizedTest
    @CsvSource({
        "logs gateway, gateway, false",
        "logs gateway -f, gateway, true",
        "logs -f gateway, gateway, true",
        "logs gateway --follow, gateway, true",
        "logs forum, forum-service, false",
        "logs forum-service, forum-service, false",
        "logs portal, portal, false"
    })
    void showsTheLogOfOneService(String words, String service, boolean follow) {
        assertThat(read(words)).isEqualTo(new Command.Logs(service, follow));
    }

    @Test
    void importsFiguresOfAYearFromCbsOrAFile() {
        assertThat(read("import figures"))
                .isEqualTo(
                        new Command.Import("figures", OptionalInt.empty(), Optional.empty(), Optional.empty(), false));
        assertThat(read("import figures --year 2026 --dry-run"))
                .isEqualTo(
                        new Command.Import("figures", OptionalInt.of(2026), Optional.empty(), Optional.empty(), true));
        assertThat(read("import figures --file a.zip --year 2026"))
                .isEqualTo(new Command.Import(
                        "figures", OptionalInt.of(2026), Optional.empty(), Optional.of(Path.of("a.zip")), false));
    }

    @Test
    void importsBoundariesFromAFileOrFromPdok() {
        assertThat(read("import boundaries a.geojson --crs EPSG:28992 --year 2025 --dry-run"))
                .isEqualTo(new Command.Import(
                        "boundaries",
                        OptionalInt.of(2025),
                        Optional.of("EPSG:28992"),
                        Optional.of(Path.of("a.geojson")),
                        true));
        assertThat(read("import boundaries --pdok"))
                .isEqualTo(new Command.Import(
                        "boundaries", OptionalInt.empty(), Optional.empty(), Optional.empty(), false));
    }

    @Test
    void importsAnOlderPortfolioAsDraftsOrInPublic() {
        assertThat(read("import portfolio oud.csv"))
                .isEqualTo(new Command.ImportPortfolio(Path.of("oud.csv"), false, Optional.empty(), false, false));
        assertThat(read("import portfolio --source vng-2020 --publish oud.json --html --dry-run"))
                .isEqualTo(new Command.ImportPortfolio(Path.of("oud.json"), true, Optional.of("vng-2020"), true, true));
    }

    @Test
    void importsAssignmentsAndMergersFromAFile() {
        assertThat(read("import assignments a.csv"))
                .isEqualTo(new Command.Import(
                        "wrr-assignments",
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.of(Path.of("a.csv")),
                        false));
        assertThat(read("import mergers --dry-run a.csv"))
                .isEqualTo(new Command.Import(
                        "mergers", OptionalInt.empty(), Optional.empty(), Optional.of(Path.of("a.csv")), true));
    }

    @Test
    void rebuildsTheSearchIndex() {
        assertThat(read("rebuild search")).isEqualTo(new Command.RebuildSearch());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "begin              | Het commando 'begin' is er niet.",
                "start --frsh       | 'start' kent alleen --fresh, niet '--frsh'.",
                "start --fresh now  | 'start' kent alleen --fresh, niet '--fresh now'.",
                "stop gateway       | Dit commando staat alleen; 'gateway' hoort er niet bij.",
                "status -v          | Dit commando staat alleen; '-v' hoort er niet bij.",
                "logs               | 'logs' wil de naam van één dienst: ",
                "logs -f            | 'logs' wil de naam van één dienst: ",
                "logs -n gateway    | 'logs' wil de naam van één dienst: ",
                "logs forum gateway | 'logs' wil de naam van één dienst: infrastructure, portfolio-service,",
                "import             | 'import' wil weten wat: figures, assignments, mergers, portfolio of boundaries.",
                "import weather     | 'import' wil weten wat: figures, assignments, mergers, portfolio of boundaries.",
                "import mergers     | 'import mergers' wil een bestand.",
                "import mergers a b | 'import mergers' kent 'b' niet.",
                "import mergers a --crs RD | 'import mergers' kent '--crs' niet.",
                "import boundaries  | 'import boundaries' wil een bestand, of --pdok.",
                "import boundaries a --pdok | 'import boundaries' wil een bestand, of --pdok.",
                "import boundaries a --crs | 'import boundaries' kent '--crs' niet.",
                "import mergers --year 2026 | 'import mergers' kent '--year' niet.",
                "import portfolio   | 'import portfolio' wil een bestand.",
                "import portfolio a b | 'import portfolio' kent 'b' niet.",
                "import portfolio a --source | 'import portfolio' kent '--source' niet.",
                "import portfolio a --year 2026 | 'import portfolio' kent '--year' niet.",
                "import figures a   | 'import figures' kent 'a' niet.",
                "import figures --year | --year wil een jaar, zoals 2026, niet ''.",
                "import figures --year 26 | --year wil een jaar, zoals 2026, niet '26'.",
                "rebuild            | 'rebuild' wil weten wat: search.",
                "rebuild map        | 'rebuild' wil weten wat: search.",
                "logs mail          | De dienst 'mail' is er niet; wel infrastructure, portfolio-service,"
            })
    void saysWhatItDoesNotUnderstand(String words, String sentence) {
        assertThatThrownBy(() -> read(words)).isInstanceOf(UnknownCommand.class).hasMessageStartingWith(sentence);
    }

    private static Command read(String words) {
        return Command.of(List.of(words.split(" ")));
    }
}
