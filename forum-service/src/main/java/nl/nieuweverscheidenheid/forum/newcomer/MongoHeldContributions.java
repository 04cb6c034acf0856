// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.column;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.forum.topic.AuthorDocument;
import nl.nieuweverscheidenheid.forum.topic.Category;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.Draft;
import nl.nieuweverscheidenheid.forum.topic.Topic;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.forum.trail.Person;
import nl.nieuweverscheidenheid.forum.trail.PersonDocument;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.people.OwnTable;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Held contributions in MongoDB, a document each; {@code claimedUntil} is there while one is to be added. */
@Repository
class MongoHeldContributions implements HeldContributions, StorageSetup, PersonalData {
    private static final String COLLECTION = "held";
    private static final String AUTHOR = "author.subject";
    private static final String DECIDED_BY = "outcome.by.subject";
    private static final String VERSION = "version";
    private static final String CLAIMED_UNTIL = "claimedUntil";
    private static final Bson OLDEST_FIRST = Indexes.ascending("since", "_id");
    private static final Bson LAST_FIRST = Indexes.descending("since", "_id");

    private final MongoCollection<Document> documents;

    MongoHeldContributions(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    @Override
    public void prepare(MongoDatabase database) {
        documents.createIndex(Indexes.ascending(CLAIMED_UNTIL), new IndexOptions().sparse(true));
        documents.createIndex(Indexes.compoundIndex(Indexes.ascending("waits"), OLDEST_FIRST));
        documents.createIndex(Indexes.compoundIndex(Indexes.ascending(AUTHOR), LAST_FIRST));
    }

    @Override
    public Optional<Held> find(HeldId id) {
        return Optional.ofNullable(documents.find(eq("_id", id.value())).first())
                .map(MongoHeldContributions::read);
    }

    @Override
    public PageOf<Held> waiting(Paging paging) {
        return page(eq("waits", true), OLDEST_FIRST, paging);
    }

    @Override
    public PageOf<Held> of(String subject, Paging paging) {
        return page(eq(AUTHOR, subject), LAST_FIRST, paging);
    }

    @Override
    public void add(Held held) {
        documents.insertOne(document(held).append("_id", held.id().value()));
    }

    @Override
    public void save(Held next) {
        var saved = documents.updateOne(
                and(eq("_id", next.id().value()), eq(VERSION, next.version() - 1)),
                Updates.combine(new Document("$set", document(next)), claim(next.outcome())));
        if (saved.getMatchedCount() == 0) {
            throw new HeldChangedMeanwhile(next.id());
        }
    }

    @Override
    public Optional<Held> claim(Instant now, Instant until) {
        return Optional.ofNullable(documents.findOneAndUpdate(
                        lt(CLAIMED_UNTIL, Date.from(now)), Updates.set(CLAIMED_UNTIL, Date.from(until))))
                .map(MongoHeldContributions::read);
    }

    @Override
    public Set<String> collections() {
        return Set.of(COLLECTION);
    }

    @Override
    public List<OwnTable> of(String person) {
        return List.of(new OwnTable(
                "wachtende-bijdragen",
                "Wat u schreef toen u nieuw was en dat eerst door de redactie werd gelezen.",
                List.of(
                        column("topic", "Kenmerk van het gesprek waarop u reageerde; leeg bij een nieuw gesprek."),
                        column("text", "Wat u schreef; bij een nieuw gesprek met de titel op de eerste regel."),
                        column("asType", "Het gemeentetype dat lezers in plaats van uw naam zouden zien."),
                        column("since", "Sinds wanneer het wacht."),
                        column("admitted", "Of de redactie het toeliet."),
                        column("reason", "Waarom zij het niet toeliet."),
                        column("contribution", "Kenmerk van de bijdrage die het werd.")),
                to -> documents
                        .find(eq(AUTHOR, person))
                        .map(MongoHeldContributions::read)
                        .forEach(held -> to.accept(row(held)))));
    }

    /**
     * Goes whatever the choice: what waits nobody else has read, and what was let through is in the forum. What is on its
     * way there is waited for.
     */
    @Override
    public boolean erase(String person, Choice choice) {
        documents.updateMany(eq(DECIDED_BY, person), Updates.set("outcome.by", PersonDocument.of(Person.ERASED)));
        documents.deleteMany(and(eq(AUTHOR, person), exists(CLAIMED_UNTIL, false)));
        return documents.find(eq(AUTHOR, person)).first() == null;
    }

    private static List<@Nullable Object> row(Held held) {
        var topic = held.draft() instanceof Draft.Answer answer ? answer.topic().value() : null;
        var outcome = held.outcome();
        var contribution = outcome == null ? null : outcome.contribution();
        return OwnTable.row(
                topic,
                held.draft().words(),
                held.author().type(),
                held.since(),
                outcome == null ? null : outcome.admitted(),
                outcome == null ? null : outcome.reason(),
                contribution == null ? null : contribution.value());
    }

    private PageOf<Held> page(Bson filter, Bson order, Paging paging) {
        var found = documents
                .find(filter)
                .sort(order)
                .skip(paging.skip())
                .limit(paging.pageSize())
                .map(MongoHeldContributions::read)
                .into(new ArrayList<>());
        return new PageOf<>(found, documents.countDocuments(filter), paging.page(), paging.pageSize());
    }

    /** Whoever let it through sees to it first. */
    private static Bson claim(Held.@Nullable Outcome outcome) {
        return outcome != null && outcome.admitted() && outcome.contribution() == null
                ? Updates.set(CLAIMED_UNTIL, Date.from(outcome.at().plus(Newcomers.CLAIM)))
                : Updates.unset(CLAIMED_UNTIL);
    }

    private static Document document(Held held) {
        return new Document(VERSION, held.version())
                .append("draft", document(held.draft()))
                .append("reserved", held.reserved().value())
                .append("author", AuthorDocument.of(held.author()))
                .append("since", Date.from(held.since()))
                .append("waits", held.outcome() == null)
                .append("outcome", document(held.outcome()));
    }

    private static Document document(Draft draft) {
        return switch (draft) {
            case Draft.Answer answer -> new Document("topic", answer.topic().value()).append("text", answer.text());
            case Draft.Opening opening -> document(opening.writing());
        };
    }

    private static Document document(Topic.Writing writing) {
        return new Document("category", writing.category().slug())
                .append("title", writing.title())
                .append("text", writing.text())
                .append("themes", writing.themes())
                .append("types", writing.types())
                .append("entry", writing.entry())
                .append("municipality", writing.municipality());
    }

    private static @Nullable Document document(Held.@Nullable Outcome outcome) {
        if (outcome == null) {
            return null;
        }
        var contribution = outcome.contribution();
        return new Document("admitted", outcome.admitted())
                .append("reason", outcome.reason())
                .append("by", PersonDocument.of(outcome.by()))
                .append("at", Date.from(outcome.at()))
                .append("contribution", contribution == null ? null : contribution.value());
    }

    private static Held read(Document document) {
        return new Held(
                new HeldId(document.getString("_id")),
                document.getLong(VERSION),
                readDraft(part(document, "draft")),
                new TopicId(document.getString("reserved")),
                AuthorDocument.read(part(document, "author")),
                document.getDate("since").toInstant(),
                readOutcome(document.get("outcome", Document.class)));
    }

    private static Draft readDraft(Document document) {
        var topic = document.getString("topic");
        return topic != null
                ? new Draft.Answer(new TopicId(topic), document.getString("text"))
                : new Draft.Opening(new Topic.Writing(
                        Category.of(document.getString("category")).orElseThrow(),
                        document.getString("title"),
                        document.getString("text"),
                        document.getList("themes", String.class),
                        document.getList("types", String.class),
                        document.getString("entry"),
                        document.getString("municipality")));
    }

    private static Held.@Nullable Outcome readOutcome(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        var contribution = document.getString("contribution");
        return new Held.Outcome(
                document.getBoolean("admitted"),
                document.getString("reason"),
                PersonDocument.read(part(document, "by")),
                document.getDate("at").toInstant(),
                contribution == null ? null : new ContributionId(contribution));
    }

    private static Document part(Document document, String name) {
        return Optional.ofNullable(document.get(name, Document.class)).orElseThrow();
    }
}
