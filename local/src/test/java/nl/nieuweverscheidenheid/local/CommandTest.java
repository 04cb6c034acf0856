// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
                "logs mail          | De dienst 'mail' is er niet; wel infrastructure, portfolio-service,"
            })
    void saysWhatItDoesNotUnderstand(String words, String sentence) {
        assertThatThrownBy(() -> read(words)).isInstanceOf(UnknownCommand.class).hasMessageStartingWith(sentence);
    }

    private static Command read(String words) {
        return Command.of(List.of(words.split(" ")));
    }
}
