// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.synonym;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.springframework.stereotype.Service;

/** What editors do with the synonyms. */
@Service
class SynonymDesk {
    /** The whole list travels in one event, which has at most 64 kB. */
    private static final int MOST_LETTERS = 20_000;

    private final SynonymLists lists;
    private final Clock clock;

    SynonymDesk(SynonymLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    SynonymList get(Official editor) {
        editor.require(Role.EDITOR);
        return lists.find().orElseGet(Synonyms::shipped);
    }

    SynonymList replace(EntityVersion version, List<List<String>> groups, Official editor) {
        var letters =
                groups.stream().flatMap(List::stream).mapToInt(String::length).sum();
        if (letters > MOST_LETTERS) {
            throw new InvalidInput(List.of(Violation.at(
                    "/groups",
                    "too-long",
                    "All terms together have %,d characters, and at most %,d".formatted(letters, MOST_LETTERS))));
        }
        var before = get(editor);
        if (before.version() != version.value()) {
            throw new SynonymsChangedMeanwhile();
        }
        var after = before.replace(groups, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        lists.save(after);
        return after;
    }
}
