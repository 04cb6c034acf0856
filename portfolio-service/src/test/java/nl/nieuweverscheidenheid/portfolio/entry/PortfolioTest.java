// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import static nl.nieuweverscheidenheid.portfolio.entry.Drafts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryArchived;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryReturned;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryReviewStarted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntrySubmitted;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import org.junit.jupiter.api.Test;

class PortfolioTest {
    private final InMemoryEntries entries = new InMemoryEntries();
    private final Portfolio portfolio = new Portfolio(entries, new Municipalities(), Clock.fixed(NOON, ZoneOffset.UTC));
    private final Official author = new Official("a", "Ambtenaar", Optional.of("GM0363"), Set.of(Role.MEMBER));
    private final Official neighbour = new Official("n", "Buur", Optional.of("GM0599"), Set.of(Role.MEMBER));
    private final Official editor = new Official("e", "Redacteur", Optional.empty(), Set.of(Role.EDITOR));

    @Test
    void tellsOfEachStepAndOfNoMoreThanTheStep() {
        var id = portfolio.draft(Drafts.complete("GM0363"), author).id();
        portfolio.rewrite(id, version(1), Drafts.complete("GM0363"), author);
        portfolio.submit(id, version(2), author);
        portfolio.startReview(id, version(3), editor);
        portfolio.giveBack(id, version(4), List.of(new Entry.Remark("Wat kostte het?", "cost", NOON)), editor);
        portfolio.submit(id, version(5), author);
        portfolio.publish(id, version(6), editor);
        portfolio.rewrite(id, version(7), Drafts.complete("GM0363"), editor);
        portfolio.archive(id, version(8), author);

        assertThat(entries.told().stream().map(Object::getClass))
                .containsExactly(
                        EntrySubmitted.class,
                        EntryReviewStarted.class,
                        EntryReturned.class,
                        EntrySubmitted.class,
                        EntryPublished.class,
                        EntryRevised.class,
                        EntryArchived.class,
                        EntryWithdrawn.class);
        assertThat(entries.told().getLast().version()).isEqualTo(9);
    }

    @Test
    void noAddressAndNoAuthorLeaveInAnEvent() {
        var id = portfolio.draft(Drafts.complete("GM0363"), author).id();
        portfolio.submit(id, version(1), author);
        portfolio.publish(id, version(2), editor);

        assertThat(entries.told()).last().asString().doesNotContain("Samenleving", "subject");
    }

    @Test
    void whatWasNeverPublishedIsArchivedWithoutBeingWithdrawn() {
        var id = portfolio.draft(Drafts.complete("GM0363"), author).id();
        portfolio.archive(id, version(1), author);
        assertThat(entries.told()).hasOnlyElementsOfType(EntryArchived.class).hasSize(1);
    }

    @Test
    void aDraftOfAnotherMunicipalityIsNotThere() {
        var id = portfolio.draft(Drafts.complete("GM0363"), author).id();
        assertThatThrownBy(() -> portfolio.get(id, Optional.of(neighbour))).isInstanceOf(EntryNotFound.class);
        assertThatThrownBy(() -> portfolio.get(id, Optional.empty())).isInstanceOf(EntryNotFound.class);
        assertThat(portfolio.get(id, Optional.of(author)).id()).isEqualTo(id);
        assertThat(portfolio.get(id, Optional.of(editor)).id()).isEqualTo(id);
    }

    @Test
    void whatAnotherMunicipalityPublishedMayBeReadButNotChanged() {
        var id = portfolio.draft(Drafts.complete("GM0363"), author).id();
        portfolio.submit(id, version(1), author);
        portfolio.publish(id, version(2), editor);

        assertThat(portfolio.get(id, Optional.of(neighbour)).id()).isEqualTo(id);
        assertThatThrownBy(() -> portfolio.archive(id, version(3), neighbour)).isInstanceOf(RoleMissing.class);
    }

    @Test
    void nobodyMovesAnEntryToAMunicipalityThatIsNotTheirs() {
        var id = portfolio.draft(Drafts.complete("GM0363"), author).id();
        assertThatThrownBy(() -> portfolio.draft(Drafts.complete("GM0599"), author))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> portfolio.rewrite(id, version(1), Drafts.complete("GM0599"), author))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    void onlyEditorsReviewReturnAndPublish() {
        var id = portfolio.draft(Drafts.complete("GM0363"), author).id();
        portfolio.submit(id, version(1), author);
        assertThatThrownBy(() -> portfolio.startReview(id, version(2), author)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> portfolio.publish(id, version(2), author)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> portfolio.giveBack(id, version(2), List.of(), author))
                .isInstanceOf(RoleMissing.class);
        assertThat(portfolio.get(id, Optional.of(author)).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void aStaleVersionIsRefused() {
        var id = portfolio.draft(Drafts.complete("GM0363"), author).id();
        portfolio.submit(id, version(1), author);
        assertThatThrownBy(() -> portfolio.archive(id, version(1), author)).isInstanceOf(EntryChangedMeanwhile.class);
    }

    @Test
    void aListOfWhatIsNotPublishedHoldsOnesOwnOnly() {
        portfolio.draft(Drafts.complete("GM0363"), author);
        var all = new Paging(1, 10);
        assertThat(portfolio
                        .list(Selection.of(State.DRAFT), all, Optional.of(author))
                        .total())
                .isOne();
        assertThat(portfolio
                        .list(Selection.of(State.DRAFT), all, Optional.of(editor))
                        .total())
                .isOne();
        assertThat(portfolio
                        .list(Selection.of(State.DRAFT), all, Optional.of(neighbour))
                        .total())
                .isZero();
        assertThat(portfolio
                        .list(Selection.of(State.DRAFT), all, Optional.empty())
                        .total())
                .isZero();
    }

    private static EntityVersion version(long number) {
        return new EntityVersion(number);
    }
}
