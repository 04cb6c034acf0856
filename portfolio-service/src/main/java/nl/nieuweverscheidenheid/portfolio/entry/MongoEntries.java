// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.kit.outbox.Outbox;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Kind;
import nl.nieuweverscheidenheid.portfolio.content.Status;
import nl.nieuweverscheidenheid.portfolio.content.StoredContent;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Entries in MongoDB: one document each, and one for each text that everybody could read before the present one. */
@Repository
class MongoEntries implements Entries, StorageSetup {
    private static final String COLLECTION = "entries";

    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> formerTexts;
    private final Outbox outbox;

    MongoEntries(MongoDatabase database, Outboxes outboxes) {
        this.documents = database.getCollection(COLLECTION);
        this.formerTexts = database.getCollection("revisions");
        this.outbox = outboxes.of(COLLECTION);
    }

    @Override
    public void prepare(MongoDatabase database) {
        documents.createIndex(Indexes.ascending("state"));
        documents.createIndex(Indexes.ascending("municipality"));
        documents.createIndex(Indexes.ascending("work.step"));
    }

    @Override
    public Optional<Entry> find(EntryId id) {
        return Optional.ofNullable(documents.find(eq("_id", id.value())).first())
                .map(StoredEntry::read);
    }

    @Override
    public List<Entry> findAll(Collection<EntryId> ids) {
        return documents
                .find(in("_id", ids.stream().map(EntryId::value).toList()))
                .map(StoredEntry::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Entry> toBeConfirmed(Instant now, int most) {
        var yearAgo = Date.from(now.atZone(ZoneOffset.UTC).minusYears(1).toInstant());
        return documents
                .find(and(
                        eq("state", State.PUBLISHED.slug()),
                        ne("sample", true),
                        or(
                                lte("publication.confirmedAt", yearAgo),
                                and(exists("publication", false), lte("publishedAt", yearAgo))),
                        or(exists("publication.askedAt", false), lte("publication.askedAt", yearAgo))))
                .limit(most)
                .map(StoredEntry::read)
                .into(new ArrayList<>());
    }

    @Override
    public PageOf<Entry> list(Selection selection, Paging paging) {
        var filter = filter(selection);
        var found = documents
                .find(filter)
                .sort(Sorts.descending("updatedAt", "_id"))
                .skip(paging.skip())
                .limit(paging.pageSize())
                .map(StoredEntry::read)
                .into(new ArrayList<>());
        return new PageOf<>(found, documents.countDocuments(filter), paging.page(), paging.pageSize());
    }

    @Override
    public Optional<Extent> extent() {
        return Optional.ofNullable(documents
                        .aggregate(List.of(
                                Aggregates.match(eq("state", State.PUBLISHED.slug())),
                                Aggregates.group(
                                        null,
                                        Accumulators.min("earliest", "$period.startYear"),
                                        Accumulators.max("modified", "$updatedAt"))))
                        .first())
                .filter(found -> found.getInteger("earliest") != null)
                .map(found -> new Extent(
                        found.getInteger("earliest"), found.getDate("modified").toInstant()));
    }

    @Override
    public boolean isEmpty() {
        return documents.find().limit(1).first() == null;
    }

    @Override
    public void writtenBy(String subject, Consumer<Entry> entry) {
        documents.find(isWrittenBy(subject)).map(StoredEntry::read).forEach(entry);
    }

    @Override
    public List<Entry> writtenBy(String subject, int most) {
        return documents
                .find(isWrittenBy(subject))
                .limit(most)
                .map(StoredEntry::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean delete(Entry entry) {
        return documents
                        .deleteOne(and(
                                eq("_id", entry.id().value()), eq("version", entry.version()), outbox.nothingPending()))
                        .getDeletedCount()
                > 0;
    }

    @Override
    public void add(Entry entry, List<Event> events) {
        var document = new Document("_id", entry.id().value());
        StoredEntry.parts(entry).forEach((name, value) -> {
            if (value != null) {
                document.append(name, value);
            }
        });
        if (!Versioned.add(documents, outbox.stamped(document, events.toArray(Event[]::new)))) {
            throw new EntryChangedMeanwhile(entry.id());
        }
        outbox.wake();
    }

    @Override
    public void save(Entry entry, List<Event> events) {
        var changes = new ArrayList<Bson>();
        StoredEntry.parts(entry)
                .forEach((name, value) -> changes.add(value == null ? Updates.unset(name) : Updates.set(name, value)));
        if (!events.isEmpty()) {
            changes.add(outbox.adding(events.toArray(Event[]::new)));
        }
        var saved = documents.updateOne(
                and(eq("_id", entry.id().value()), eq("version", entry.version() - 1)), Updates.combine(changes));
        if (saved.getMatchedCount() == 0) {
            throw new EntryChangedMeanwhile(entry.id());
        }
        outbox.wake();
    }

    @Override
    public void keepFormer(EntryId id, int number, Content content) {
        var kept = StoredContent.document(content).append("entry", id.value()).append("number", number);
        formerTexts.replaceOne(eq("_id", formerId(id, number)), kept, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Content> former(EntryId id, int number) {
        return Optional.ofNullable(
                        formerTexts.find(eq("_id", formerId(id, number))).first())
                .map(StoredContent::read);
    }

    /** In documents of release 0.1.0, the author is a part of its own. */
    private static Bson isWrittenBy(String subject) {
        return or(eq("authors.subject", subject), eq("author", subject));
    }

    private static String formerId(EntryId id, int number) {
        return id.value() + "." + number;
    }

    private static Bson filter(Selection selection) {
        var conditions = new ArrayList<Bson>();
        conditions.add(
                oneOf("state", selection.states().stream().map(State::slug).toList()));
        if (!selection.steps().isEmpty()) {
            var steps = selection.steps().stream().map(Step::slug).toList();
            conditions.add(or(in("state", steps), and(eq("state", State.PUBLISHED.slug()), in("work.step", steps))));
        }
        selection.municipalities().ifPresent(codes -> conditions.add(in("municipality", codes)));
        conditions.add(oneOf("themes", selection.themes()));
        conditions.add(oneOf("kind", selection.kinds().stream().map(Kind::slug).toList()));
        conditions.add(
                oneOf("status", selection.statuses().stream().map(Status::slug).toList()));
        selection
                .year()
                .ifPresent(year -> conditions.add(and(
                        lte("period.startYear", year),
                        or(exists("period.endYear", false), gte("period.endYear", year)))));
        return and(conditions);
    }

    private static Bson oneOf(String field, Collection<String> values) {
        return values.isEmpty() ? empty() : in(field, values);
    }
}
