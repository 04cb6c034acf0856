// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import static nl.nieuweverscheidenheid.portfolio.entry.Drafts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.OnStore;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.Evidence;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnStore
class MongoEntriesTest extends EntriesContract {
    @Autowired
    private Entries entries;

    @Autowired
    private MongoDatabase database;

    @Override
    Entries entries() {
        return entries;
    }

    @Test
    void aDocumentOfBeforeRevisionsIsReadAndGrowsIntoTodaysShape() {
        var id = storedBefore("published").append("publishedAt", Date.from(NOON.plusSeconds(5)));
        insert(id);

        var read = entries.find(new EntryId(id.getString("_id"))).orElseThrow();
        assertThat(read.state()).isEqualTo(State.PUBLISHED);
        assertThat(read.version()).isEqualTo(4);
        assertThat(read.authors()).containsExactly(new Author("subject-1", null));
        assertThat(read.content().title()).isEqualTo("Taalcafé");
        assertThat(read.content().evidence()).isEqualTo(Evidence.SUBSTANTIATED);
        assertThat(read.content().sources()).isEmpty();
        assertThat(read.published()).hasValueSatisfying(publication -> {
            assertThat(publication.slug()).isNull();
            assertThat(publication.confirmedAt()).isEqualTo(NOON.plusSeconds(5));
            assertThat(publication.revisions())
                    .containsExactly(new Revision(1, Revision.Change.PUBLICATION, null, NOON.plusSeconds(5)));
        });
        assertThat(entries.toBeConfirmed(Instant.parse("2027-03-02T12:00:05Z"), 1_000))
                .contains(read);

        var corrected = read.correct(
                Drafts.titled("Taalcafé in de wijk", Drafts.complete("GM0363")),
                "Beter",
                Slug::ofTitle,
                NOON.plusSeconds(9));
        entries.save(corrected, List.of());
        assertThat(entries.find(read.id())).contains(corrected);
        assertThat(stored(id)).doesNotContainKeys("author", "remarks", "publishedAt");
    }

    @Test
    void aReturnedDraftOfBeforeRevisionsKeepsItsRemarks() {
        var draft = storedBefore("draft")
                .append(
                        "remarks",
                        List.of(
                                new Document("text", "Wat kostte het?")
                                        .append("section", "cost")
                                        .append("at", Date.from(NOON.plusSeconds(3))),
                                new Document("text", "Korter")
                                        .append("section", null)
                                        .append("at", Date.from(NOON))));
        insert(draft);

        var read = entries.find(new EntryId(draft.getString("_id"))).orElseThrow();
        assertThat(read.state()).isEqualTo(State.DRAFT);
        assertThat(read.underWay().orElseThrow().remarks())
                .containsExactly(
                        new Remark(1, "Wat kostte het?", "cost", NOON.plusSeconds(3), null),
                        new Remark(2, "Korter", null, NOON, null));
        var rewritten = read.rewrite(Drafts.complete("GM0363"), NOON.plusSeconds(20));
        entries.save(rewritten, List.of());
        assertThat(entries.find(read.id())).contains(rewritten);
    }

    @Test
    void whatWaitedOrWasPutAwayBeforeRevisionsStillDoes() {
        var submitted = storedBefore("submitted").append("municipality", "GM1900");
        var archived = storedBefore("archived")
                .append("municipality", "GM1900")
                .append("publishedAt", Date.from(NOON.plusSeconds(5)));
        insert(submitted);
        insert(archived);

        var states = entries.list(Selection.of().within(Set.of("GM1900")), new Paging(1, 10))
                .map(Entry::state);
        assertThat(states.items()).containsExactlyInAnyOrder(State.SUBMITTED, State.ARCHIVED);
        var waiting = entries.find(new EntryId(submitted.getString("_id"))).orElseThrow();
        assertThat(waiting.underWay()).map(Work::step).contains(Step.SUBMITTED);
    }

    /** A document as release 0.1.0 wrote it. */
    private static Document storedBefore(String state) {
        return new Document("_id", EntryId.random().value())
                .append("version", 4L)
                .append("state", state)
                .append("kind", "project")
                .append("title", "Taalcafé")
                .append("summary", "Oefenen met wie er al woont.")
                .append("municipality", "GM0363")
                .append("themes", List.of("taal-en-inburgering"))
                .append("sections", new Document("dilemma", "Kiezen").append("whatDidNotWork", "Een folder"))
                .append("contact", new Document("department", "Samenleving").append("email", null))
                .append("period", new Document("startYear", 2021))
                .append("status", "running")
                .append("evidence", "substantiated")
                .append("links", List.of(new Document("title", "Meer").append("url", "https://gemeente.example")))
                .append("language", "nl")
                .append("author", "subject-1")
                .append("sample", false)
                .append("remarks", List.of())
                .append("createdAt", Date.from(NOON))
                .append("updatedAt", Date.from(NOON.plusSeconds(9)))
                .append("pending", List.of());
    }

    private void insert(Document document) {
        database.getCollection("entries").insertOne(document);
    }

    private Document stored(Document inserted) {
        return database.getCollection("entries")
                .find(new Document("_id", inserted.getString("_id")))
                .first();
    }
}
