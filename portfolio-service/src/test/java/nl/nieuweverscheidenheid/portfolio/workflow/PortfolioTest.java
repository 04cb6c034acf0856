// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.workflow;

import static nl.nieuweverscheidenheid.portfolio.entry.Drafts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.ThemeEvent.ThemeDefined;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryArchived;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryConfirmationDue;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryConfirmed;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryCorrected;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRecalled;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRemarkReopened;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRemarkResolved;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRemarked;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryReturned;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryReviewStarted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionDiscarded;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionPublished;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionRecalled;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionReturned;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionReviewStarted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionStarted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionSubmitted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntrySubmitted;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.portfolio.address.InMemorySlugs;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Illustration;
import nl.nieuweverscheidenheid.portfolio.content.Picture;
import nl.nieuweverscheidenheid.portfolio.entry.Author;
import nl.nieuweverscheidenheid.portfolio.entry.Drafts;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryChangedMeanwhile;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.EntryIncomplete;
import nl.nieuweverscheidenheid.portfolio.entry.EntryNotFound;
import nl.nieuweverscheidenheid.portfolio.entry.EntryStateConflict;
import nl.nieuweverscheidenheid.portfolio.entry.InMemoryAlbum;
import nl.nieuweverscheidenheid.portfolio.entry.InMemoryEntries;
import nl.nieuweverscheidenheid.portfolio.entry.Publication;
import nl.nieuweverscheidenheid.portfolio.entry.Remark;
import nl.nieuweverscheidenheid.portfolio.entry.Selection;
import nl.nieuweverscheidenheid.portfolio.entry.State;
import nl.nieuweverscheidenheid.portfolio.entry.Step;
import nl.nieuweverscheidenheid.portfolio.entry.Work;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.theme.KnownThemes;
import nl.nieuweverscheidenheid.portfolio.theme.Themes;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PortfolioTest {
    private static final Remark.Asked COST = new Remark.Asked("Wat kostte het?", "cost");

    private final InMemoryEntries entries = new InMemoryEntries();
    private final Themes themes = KnownThemes.first();
    private final InMemoryAlbum album = new InMemoryAlbum();
    private final Addresses addresses = new Addresses(entries, new InMemorySlugs());
    private final Portfolio portfolio = at(NOON);
    private final Official author = new Official("a", "Ambtenaar", Optional.of("GM0363"), Set.of(Role.MEMBER));
    private final Official colleague = new Official("c", "Collega", Optional.of("GM0363"), Set.of(Role.MEMBER));
    private final Official neighbour = new Official("n", "Buur", Optional.of("GM0599"), Set.of(Role.MEMBER));
    private final Official editor = new Official("e", "Redacteur", Optional.empty(), Set.of(Role.EDITOR));
    private final Content content = Drafts.complete("GM0363");
    private final Content other = Drafts.titled("Taalcafé in het buurthuis", content);

    @Test
    void tellsOfEachStepAndOfNoMoreThanTheStep() {
        var id = portfolio.draft(content, author).id();
        portfolio.rewrite(id, version(1), other, author);
        portfolio.submit(id, version(2), author);
        portfolio.startReview(id, version(3), editor);
        portfolio.remark(id, version(4), COST, editor);
        portfolio.giveBack(id, version(5), List.of(), editor);
        portfolio.resolve(id, version(6), 1, author);
        portfolio.reopen(id, version(7), 1, author);
        portfolio.submit(id, version(8), author);
        portfolio.publish(id, version(9), editor);
        portfolio.correct(id, version(10), content, "De titel klopte niet", editor);
        portfolio.confirm(id, version(11), author);
        portfolio.archive(id, version(12), "Dubbel", author);

        assertThat(told())
                .containsExactly(
                        EntrySubmitted.class,
                        EntryReviewStarted.class,
                        EntryRemarked.class,
                        EntryReturned.class,
                        EntryRemarkResolved.class,
                        EntryRemarkReopened.class,
                        EntrySubmitted.class,
                        EntryPublished.class,
                        EntryRevised.class,
                        EntryCorrected.class,
                        EntryConfirmed.class,
                        EntryArchived.class,
                        EntryWithdrawn.class);
        assertThat(entries.told().getLast().version()).isEqualTo(13);
        assertThat(entries.told())
                .filteredOn(EntryReturned.class::isInstance)
                .containsExactly(new EntryReturned(id.value(), 6, "GM0363", 1, NOON));
    }

    @Test
    void tellsOfEachStepOfARevision() {
        var id = published(content);
        var before = entries.told().size();
        portfolio.revise(id, version(3), other, author);
        portfolio.revise(id, version(4), content, author);
        portfolio.submit(id, version(5), author);
        portfolio.startReview(id, version(6), editor);
        portfolio.giveBack(id, version(7), List.of(COST), editor);
        portfolio.revise(id, version(8), other, colleague);
        portfolio.submit(id, version(9), author);
        portfolio.publish(id, version(10), editor);
        portfolio.revise(id, version(11), content, author);
        portfolio.discardRevision(id, version(12), author);

        assertThat(told().subList(before, told().size()))
                .containsExactly(
                        EntryRevisionStarted.class,
                        EntryRevisionSubmitted.class,
                        EntryRevisionReviewStarted.class,
                        EntryRevisionReturned.class,
                        EntryRevisionSubmitted.class,
                        EntryRevised.class,
                        EntryRevisionPublished.class,
                        EntryRevisionStarted.class,
                        EntryRevisionDiscarded.class);
        assertThat(entries.told())
                .filteredOn(EntryRevisionPublished.class::isInstance)
                .containsExactly(new EntryRevisionPublished(id.value(), 11, "GM0363", 2, NOON));
    }

    @Test
    void aTextIsTakenBackUntilItIsRead() {
        var id = portfolio.draft(content, author).id();
        portfolio.submit(id, version(1), author);
        assertThat(portfolio.recall(id, version(2), colleague).state()).isEqualTo(State.DRAFT);
        portfolio.submit(id, version(3), author);
        portfolio.startReview(id, version(4), editor);
        assertThatThrownBy(() -> portfolio.recall(id, version(5), author)).isInstanceOf(EntryStateConflict.class);
        portfolio.publish(id, version(5), editor);

        portfolio.revise(id, version(6), other, author);
        portfolio.submit(id, version(7), author);
        assertThat(portfolio.recall(id, version(8), author).revisionUnderWay())
                .map(Work::step)
                .contains(Step.DRAFT);
        assertThat(told())
                .containsExactly(
                        EntrySubmitted.class,
                        EntryRecalled.class,
                        EntrySubmitted.class,
                        EntryReviewStarted.class,
                        EntryPublished.class,
                        EntryRevisionStarted.class,
                        EntryRevisionSubmitted.class,
                        EntryRevisionRecalled.class);
    }

    @Test
    void everyTextThatEverybodyCouldReadIsKept() {
        var id = published(content);
        portfolio.correct(id, version(3), other, "De titel klopte niet", editor);
        portfolio.revise(id, version(4), content, author);
        assertThat(entries.former(id, 2)).as("while it is public still").isEmpty();
        portfolio.submit(id, version(5), author);
        portfolio.publish(id, version(6), editor);

        assertThat(entries.former(id, 1)).contains(content);
        assertThat(entries.former(id, 2)).contains(other);
        assertThat(entries.former(id, 3)).isEmpty();
        assertThat(portfolio.get(id, Optional.empty()).content()).isEqualTo(content);
    }

    @Test
    void noAddressNoAuthorAndNoWordsBetweenAuthorAndEditorLeaveInAnEvent() {
        var id = portfolio.draft(content, author).id();
        portfolio.submit(id, version(1), author);
        portfolio.startReview(id, version(2), editor);
        portfolio.giveBack(id, version(3), List.of(COST), editor);
        portfolio.submit(id, version(4), author);
        portfolio.publish(id, version(5), editor);
        portfolio.archive(id, version(6), "Een reden", author);

        assertThat(entries.told().toString())
                .doesNotContain("Samenleving", "Ambtenaar", "Redacteur", "Wat kostte het?", "Een reden");
    }

    @Test
    void everybodyIsToldTheAddressAndTheSources() {
        var id = published(content);
        var event = (EntryPublished) entries.told().getLast();
        assertThat(event.content().slug()).isEqualTo("taalcafe-in-de-bibliotheek");
        assertThat(event.content().sources()).hasSize(2);
        assertThat(portfolio.get("taalcafe-in-de-bibliotheek", Optional.empty()).id())
                .isEqualTo(id);
    }

    @Test
    void aFormerAddressLeadsToTheEntryAndItsPresentOne() {
        var id = published(content);
        portfolio.correct(id, version(3), other, "De titel klopte niet", editor);

        var found = portfolio.get("taalcafe-in-de-bibliotheek", Optional.empty());
        assertThat(found.id()).isEqualTo(id);
        assertThat(found.published().map(Publication::slug).orElseThrow()).hasToString("taalcafe-in-het-buurthuis");
        portfolio.correct(id, version(4), content, "Toch wel", editor);
        assertThat(address(id)).as("its own former one").isEqualTo("taalcafe-in-de-bibliotheek");
    }

    @Test
    void twoOfTheSameTitleHaveAnAddressEach() {
        var first = published(content);
        var second = published(content);
        var third = published(content);
        assertThat(List.of(address(first), address(second), address(third)))
                .containsExactly(
                        "taalcafe-in-de-bibliotheek", "taalcafe-in-de-bibliotheek-2", "taalcafe-in-de-bibliotheek-3");
        assertThat(portfolio.get(address(second), Optional.empty()).id()).isEqualTo(second);
    }

    @Test
    void anAddressNeverLooksLikeTheIdOfAnother() {
        entries.add(Entry.draft(new EntryId("taalcafe-in-de-bibliotheek"), content, Drafts.AUTHOR, NOON), List.of());
        assertThat(address(published(content))).isEqualTo("taalcafe-in-de-bibliotheek-2");
    }

    @Test
    void whatIsNoIdAndNoAddressIsNotThere() {
        for (var text : List.of("", "x", "..", "../../etc", "A", "{$ne:1}", "é", "x".repeat(5_000))) {
            assertThatThrownBy(() -> portfolio.get(text, Optional.of(editor))).isInstanceOf(EntryNotFound.class);
        }
    }

    @Test
    void whatWasNeverPublishedIsArchivedWithoutBeingWithdrawn() {
        var id = portfolio.draft(content, author).id();
        portfolio.archive(id, version(1), "Dubbel", author);
        assertThat(entries.told()).hasOnlyElementsOfType(EntryArchived.class).hasSize(1);
    }

    @Test
    void aDraftOfAnotherMunicipalityIsNotThere() {
        var id = portfolio.draft(content, author).id();
        assertThatThrownBy(() -> portfolio.get(id, Optional.of(neighbour))).isInstanceOf(EntryNotFound.class);
        assertThatThrownBy(() -> portfolio.get(id, Optional.empty())).isInstanceOf(EntryNotFound.class);
        assertThatThrownBy(() -> portfolio.rewrite(id, version(1), Drafts.complete("GM0599"), neighbour))
                .isInstanceOf(EntryNotFound.class);
        assertThat(portfolio.get(id, Optional.of(author)).id()).isEqualTo(id);
        assertThat(portfolio.get(id, Optional.of(editor)).id()).isEqualTo(id);
    }

    @Test
    void aRevisionOfAnotherMunicipalityIsNotThereEither() {
        var id = published(content);
        portfolio.revise(id, version(3), other, author);
        assertThat(portfolio.getRevised(id, colleague).revisionUnderWay()).isPresent();
        assertThat(portfolio.getRevised(id, editor).revisionUnderWay()).isPresent();
        assertThatThrownBy(() -> portfolio.getRevised(id, neighbour)).isInstanceOf(EntryNotFound.class);
        assertThatThrownBy(() -> portfolio.submit(id, version(4), neighbour)).isInstanceOf(RoleMissing.class);
    }

    @Test
    void whatAnotherMunicipalityPublishedMayBeReadButNotChanged() {
        var id = published(content);
        assertThat(portfolio.get(id, Optional.of(neighbour)).id()).isEqualTo(id);
        assertThatThrownBy(() -> portfolio.archive(id, version(3), "Weg", neighbour))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> portfolio.revise(id, version(3), content, neighbour))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> portfolio.confirm(id, version(3), neighbour)).isInstanceOf(RoleMissing.class);
    }

    @Test
    void nobodyMovesAnEntryToAMunicipalityThatIsNotTheirs() {
        var id = portfolio.draft(content, author).id();
        assertThatThrownBy(() -> portfolio.draft(Drafts.complete("GM0599"), author))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> portfolio.rewrite(id, version(1), Drafts.complete("GM0599"), author))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    void colleaguesWriteTogetherAndEditorsAreNoAuthors() {
        var id = portfolio.draft(content, author).id();
        portfolio.rewrite(id, version(1), other, colleague);
        portfolio.rewrite(id, version(2), content, editor);

        assertThat(portfolio.get(id, Optional.of(author)).authors())
                .containsExactly(new Author("a", "Ambtenaar"), new Author("c", "Collega"));
    }

    @Test
    void writingDownTheSameAgainIsNoChange() {
        var draft = portfolio.draft(content, author);
        assertThat(portfolio.rewrite(draft.id(), version(1), content, author)).isEqualTo(draft);

        var id = published(content);
        var begun = portfolio.revise(id, version(3), content, author);
        assertThat(begun.version())
                .as("a revision that begins with what everybody reads")
                .isEqualTo(4);
        assertThat(portfolio.revise(id, version(4), content, author)).isEqualTo(begun);
    }

    @Test
    void onlyEditorsReviewRemarkReturnPublishAndCorrect() {
        var id = portfolio.draft(content, author).id();
        portfolio.submit(id, version(1), author);
        assertThatThrownBy(() -> portfolio.startReview(id, version(2), author)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> portfolio.remark(id, version(2), COST, author)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> portfolio.publish(id, version(2), author)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> portfolio.giveBack(id, version(2), List.of(), author))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> portfolio.correct(id, version(2), content, "Tikfout", author))
                .isInstanceOf(RoleMissing.class);
        assertThat(portfolio.get(id, Optional.of(author)).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void nothingIsGivenBackWithoutSayingWhatIsToBeMended() {
        var id = portfolio.draft(content, author).id();
        portfolio.submit(id, version(1), author);
        assertThatThrownBy(() -> portfolio.giveBack(id, version(2), List.of(), editor))
                .isInstanceOf(InvalidInput.class);
        assertThat(portfolio.get(id, Optional.of(author)).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void aTextHasAHundredRemarksAtMost() {
        var id = portfolio.draft(content, author).id();
        portfolio.submit(id, version(1), author);
        portfolio.giveBack(id, version(2), java.util.Collections.nCopies(100, COST), editor);
        portfolio.submit(id, version(3), author);
        assertThatThrownBy(() -> portfolio.giveBack(id, version(4), List.of(COST), editor))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aRetiredThemeStaysWhereItIsAndComesNowhereElse() {
        var id = portfolio.draft(content, author).id();
        retire("taal-en-inburgering");

        assertThat(portfolio.rewrite(id, version(1), other, author).content()).isEqualTo(other);
        assertThatThrownBy(() -> portfolio.draft(content, author))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .extracting(InvalidInput::violations, InstanceOfAssertFactories.list(Violation.class))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/themes/0", "retired-theme"));
        var without = portfolio
                .draft(Drafts.about(List.of("huisvesting"), content), author)
                .id();
        assertThatThrownBy(() -> portfolio.rewrite(without, version(1), content, author))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anEditorDoesNotConfirmAndOnesOwnMunicipalityDoes() {
        var id = published(content);
        assertThatThrownBy(() -> portfolio.confirm(id, version(3), editor)).isInstanceOf(RoleMissing.class);
        assertThat(at(NOON.plusSeconds(60)).confirm(id, version(3), colleague).published())
                .map(Publication::confirmedAt)
                .contains(NOON.plusSeconds(60));
    }

    @Test
    void asksForAConfirmationOnceAYear() {
        var id = published(content);
        published(other);
        var yearLater = Instant.parse("2027-03-02T12:00:00Z");

        assertThat(at(yearLater.minusSeconds(1)).askForConfirmation(10)).isZero();
        assertThat(at(yearLater).askForConfirmation(1)).isOne();
        assertThat(at(yearLater).askForConfirmation(10)).as("the other one").isOne();
        assertThat(at(yearLater.plusSeconds(3_600)).askForConfirmation(10)).isZero();
        assertThat(entries.told())
                .filteredOn(EntryConfirmationDue.class::isInstance)
                .hasSize(2)
                .contains(new EntryConfirmationDue(id.value(), 4, "GM0363", NOON, yearLater));
        assertThat(at(Instant.parse("2028-03-02T12:00:00Z")).askForConfirmation(10))
                .isEqualTo(2);
    }

    @Test
    void aStaleVersionIsRefused() {
        var id = portfolio.draft(content, author).id();
        portfolio.submit(id, version(1), author);
        assertThatThrownBy(() -> portfolio.archive(id, version(1), "Dubbel", author))
                .isInstanceOf(EntryChangedMeanwhile.class);
    }

    @Test
    void aListOfWhatIsNotPublishedHoldsOnesOwnOnly() {
        portfolio.draft(content, author);
        assertThat(List.of(author, colleague, editor))
                .allSatisfy(official -> assertThat(total(Selection.of(State.DRAFT), Optional.of(official)))
                        .isOne());
        assertThat(total(Selection.of(State.DRAFT), Optional.of(neighbour))).isZero();
        assertThat(total(Selection.of(State.DRAFT), Optional.empty())).isZero();
    }

    @Test
    void aListOfRevisionsUnderWayHoldsOnesOwnOnlyThoughTheirEntriesArePublic() {
        portfolio.revise(published(content), version(3), other, author);
        var revisions = new Selection(
                Set.of(State.PUBLISHED),
                Set.of(Step.DRAFT),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty());

        assertThat(total(revisions, Optional.of(author))).isOne();
        assertThat(total(revisions, Optional.of(editor))).isOne();
        assertThat(total(revisions, Optional.of(neighbour))).isZero();
        assertThat(total(revisions, Optional.empty())).isZero();
        assertThat(total(Selection.of(State.PUBLISHED), Optional.empty())).isOne();
    }

    private EntryId published(Content published) {
        var id = portfolio.draft(published, author).id();
        portfolio.submit(id, version(1), author);
        portfolio.publish(id, version(2), editor);
        return id;
    }

    private String address(EntryId id) {
        return portfolio
                .get(id, Optional.empty())
                .published()
                .map(Publication::slug)
                .orElseThrow()
                .value();
    }

    private long total(Selection selection, Optional<Official> reader) {
        return portfolio.list(selection, new Paging(1, 10), reader).total();
    }

    @Test
    void aPictureNeedsWordsAndTheConsentOfWhoIsOnIt() {
        var pictures = illustrated(null, "p-1", "p-2");
        var id = portfolio.draft(pictures, author).id();
        album.lacking.put("p-2", "consent");

        assertThatThrownBy(() -> portfolio.submit(id, version(1), author))
                .asInstanceOf(InstanceOfAssertFactories.type(EntryIncomplete.class))
                .extracting(EntryIncomplete::missing, InstanceOfAssertFactories.LIST)
                .containsExactly("/images/0/altText", "/images/1/altText", "/images/1/consent");

        portfolio.rewrite(id, version(1), illustrated("Een kas", "p-1", "p-2"), author);
        album.lacking.clear();
        portfolio.submit(id, version(2), author);
        album.lacking.put("p-1", "id");
        assertThatThrownBy(() -> portfolio.publish(id, version(3), editor))
                .asInstanceOf(InstanceOfAssertFactories.type(EntryIncomplete.class))
                .extracting(EntryIncomplete::missing, InstanceOfAssertFactories.LIST)
                .containsExactly("/images/0/id");
    }

    @Test
    void aPictureTakenAwayIsInNoTextAnyMoreAndListenersHearOfIt() {
        var id = portfolio.draft(illustrated("Een kas", "p-1", "p-2"), author).id();
        portfolio.submit(id, version(1), author);
        portfolio.publish(id, version(2), editor);
        portfolio.revise(id, version(3), illustrated("Een nieuwe kas", "p-2", "p-3"), author);

        portfolio.removePicture(id, "p-2");
        var entry = portfolio.get(id, Optional.of(author));
        assertThat(entry.content().images())
                .extracting(image -> image.picture().id())
                .containsExactly("p-1");
        assertThat(entry.underWay().orElseThrow().content().images())
                .extracting(image -> image.picture().id())
                .containsExactly("p-3");
        assertThat(entries.told().getLast())
                .asInstanceOf(InstanceOfAssertFactories.type(EntryRevised.class))
                .satisfies(revised -> assertThat(revised.content().images()).hasSize(1));

        var told = entries.told().size();
        portfolio.removePicture(id, "p-3");
        portfolio.removePicture(id, "p-3");
        assertThat(entries.told())
                .as("what nobody could see is nobody's business")
                .hasSize(told);
    }

    @Test
    void formerTextsAreKeptWithoutTheirPictures() {
        var id = portfolio.draft(illustrated("Een kas", "p-1"), author).id();
        portfolio.submit(id, version(1), author);
        portfolio.publish(id, version(2), editor);
        portfolio.correct(id, version(3), illustrated("Een hoge kas", "p-1"), "Hoogte", editor);

        assertThat(entries.former(id, 1).orElseThrow().images()).isEmpty();
        assertThat(portfolio.get(id, Optional.empty()).content().images()).hasSize(1);
    }

    private Content illustrated(String altText, String... pictures) {
        return Drafts.illustrated(
                content,
                Arrays.stream(pictures)
                        .map(picture -> new Illustration(
                                new Picture(picture, "hash-of-" + picture, List.of(new Picture.Size(480, 320))),
                                altText,
                                null,
                                "Fotograaf"))
                        .toList());
    }

    private void retire(String slug) {
        var theme = themes.find(slug).orElseThrow();
        KnownThemes.tell(
                themes, new ThemeDefined(slug, 2, theme.name(), theme.description(), theme.place(), true, NOON));
    }

    private List<Class<?>> told() {
        return entries.told().stream().<Class<?>>map(Object::getClass).toList();
    }

    private Portfolio at(Instant now) {
        return new Portfolio(
                entries, addresses, new Telling(new Municipalities()), themes, album, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static EntityVersion version(long number) {
        return new EntityVersion(number);
    }
}
