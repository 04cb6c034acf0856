// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.revision;

import static nl.nieuweverscheidenheid.portfolio.workflow.Desk.official;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.entry.Drafts;
import nl.nieuweverscheidenheid.portfolio.entry.EntryNotFound;
import nl.nieuweverscheidenheid.portfolio.entry.Revision;
import nl.nieuweverscheidenheid.portfolio.workflow.Desk;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final Desk desk = new Desk();
    private final History history = new History(desk.portfolio, desk.entries);
    private final Content first = Drafts.complete("GM0363");
    private final Content second = Drafts.titled("Taalcafé", first);
    private final Content third = Drafts.titled("Taalcafé in de wijk", first);

    @Test
    void everybodyReadsEveryPublicTextAndHowTheyDiffer() {
        var id = desk.published(first);
        desk.correct(id, 3, second, "Te lang");
        desk.correct(id, 4, third, "Te kort");

        assertThat(history.of(id, Optional.empty()))
                .extracting(Revision::number, Revision::note)
                .containsExactly(tuple(3, "Te kort"), tuple(2, "Te lang"), tuple(1, null));
        assertThat(history.read(id, 1, Optional.empty()).content()).isEqualTo(first);
        assertThat(history.read(id, 2, Optional.empty()).content()).isEqualTo(second);
        assertThat(history.read(id, 3, Optional.empty()).content()).isEqualTo(third);
        assertThat(history.between(id, 1, 3, Optional.empty()).parts())
                .extracting(Differences.Part::part)
                .containsExactly("title");
        assertThat(history.between(id, 3, 3, Optional.empty()).parts()).isEmpty();
    }

    @Test
    void thereIsNoRevisionBeforeTheFirstAndNoneAfterTheLast() {
        var id = desk.published(first);
        for (var number : new int[] {-1, 0, 2, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> history.read(id, number, Optional.empty())).isInstanceOf(RevisionNotFound.class);
        }
    }

    @Test
    void theRevisionUnderWayIsComparedForItsOwnOnly() {
        var id = desk.published(first);
        desk.revise(id, 3, second);

        assertThat(history.ofRevisionUnderWay(id, official("GM0363")).parts()).hasSize(1);
        assertThat(history.ofRevisionUnderWay(id, Desk.EDITOR).parts()).hasSize(1);
        assertThatThrownBy(() -> history.ofRevisionUnderWay(id, official("GM0599")))
                .isInstanceOf(EntryNotFound.class);
        assertThat(history.of(id, Optional.of(official("GM0363")))).hasSize(1);
    }

    @Test
    void whatIsPutAwayHasNoHistoryForEverybody() {
        var id = desk.published(first);
        desk.archive(id, 3);
        assertThatThrownBy(() -> history.of(id, Optional.empty())).isInstanceOf(EntryNotFound.class);
        assertThat(history.read(id, 1, Optional.of(official("GM0363"))).content())
                .isEqualTo(first);
    }
}
