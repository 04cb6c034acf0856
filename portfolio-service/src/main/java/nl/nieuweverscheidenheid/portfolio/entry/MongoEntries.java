// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.kit.outbox.Outbox;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Entries in MongoDB, one document each. Renaming a part of the document is a migration. */
@Repository
class MongoEntries implements Entries, StorageSetup {
    private static final String COLLECTION = "entries";

    private final MongoCollection<Document> documents;
    private final Outbox outbox;

    MongoEntries(MongoDatabase database, Outboxes outboxes) {
        this.documents = database.getCollection(COLLECTION);
        this.outbox = outboxes.of(COLLECTION);
    }

    @Override
    public void prepare(MongoDatabase database) {
        documents.createIndex(Indexes.ascending("state"));
        documents.createIndex(Indexes.ascending("municipality"));
    }

    @Override
    public Optional<Entry> find(EntryId id) {
        return Optional.ofNullable(documents.find(eq("_id", id.value())).first())
                .map(MongoEntries::read);
    }

    @Override
    public PageOf<Entry> list(Selection selection, Paging paging) {
        var filter = filter(selection);
        var found = documents
                .find(filter)
                .sort(Sorts.descending("updatedAt", "_id"))
                .skip(paging.skip())
                .limit(paging.pageSize())
                .map(MongoEntries::read)
                .into(new ArrayList<>());
        return new PageOf<>(found, documents.countDocuments(filter), paging.page(), paging.pageSize());
    }

    @Override
    public boolean isEmpty() {
        return documents.find().limit(1).first() == null;
    }

    @Override
    public void add(Entry entry, List<Event> events) {
        var document = new Document("_id", entry.id().value());
        document.putAll(parts(entry));
        documents.insertOne(outbox.stamped(document, events.toArray(Event[]::new)));
        outbox.wake();
    }

    @Override
    public void save(Entry entry, List<Event> events) {
        var changes = new ArrayList<Bson>();
        parts(entry)
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

    private static Bson filter(Selection selection) {
        var conditions = new ArrayList<Bson>();
        conditions.add(
                oneOf("state", selection.states().stream().map(State::slug).toList()));
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

    /** All parts but the id; null for those that the entry does not have. */
    private static Map<String, @Nullable Object> parts(Entry entry) {
        var content = entry.content();
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("version", entry.version());
        parts.put("state", entry.state().slug());
        parts.put("kind", content.kind().slug());
        parts.put("title", content.title());
        parts.put("summary", content.summary());
        parts.put("municipality", content.municipality().value());
        parts.put("themes", content.themes());
        parts.put(
                "sections", new Document(new LinkedHashMap<>(content.sections().written())));
        parts.put("contact", contact(content.contact()));
        parts.put("period", period(content.period()));
        parts.put(
                "status",
                Optional.ofNullable(content.status()).map(Status::slug).orElse(null));
        parts.put(
                "evidence",
                Optional.ofNullable(content.evidence()).map(Evidence::slug).orElse(null));
        parts.put(
                "links",
                content.links().stream()
                        .map(link -> new Document("title", link.title()).append("url", link.url()))
                        .toList());
        parts.put("language", content.language().slug());
        parts.put("author", entry.author());
        parts.put("sample", entry.sample());
        parts.put(
                "remarks",
                entry.remarks().stream()
                        .map(remark -> new Document("text", remark.text())
                                .append("section", remark.section())
                                .append("at", Date.from(remark.at())))
                        .toList());
        parts.put("createdAt", Date.from(entry.createdAt()));
        parts.put("updatedAt", Date.from(entry.updatedAt()));
        parts.put(
                "publishedAt",
                Optional.ofNullable(entry.publishedAt()).map(Date::from).orElse(null));
        return parts;
    }

    private static @Nullable Document contact(Content.@Nullable Contact contact) {
        return contact == null
                ? null
                : new Document("department", contact.department()).append("email", contact.email());
    }

    private static @Nullable Document period(Content.@Nullable Period period) {
        if (period == null) {
            return null;
        }
        var document = new Document("startYear", period.startYear());
        return period.endYear() == null ? document : document.append("endYear", period.endYear());
    }

    private static Entry read(Document document) {
        return new Entry(
                new EntryId(document.getString("_id")),
                document.getLong("version"),
                State.of(document.getString("state")).orElseThrow(),
                content(document),
                document.getString("author"),
                document.getBoolean("sample", false),
                document.getList("remarks", Document.class, List.of()).stream()
                        .map(remark -> new Entry.Remark(
                                remark.getString("text"), remark.getString("section"), instant(remark, "at")))
                        .toList(),
                instant(document, "createdAt"),
                instant(document, "updatedAt"),
                document.getDate("publishedAt") == null ? null : instant(document, "publishedAt"));
    }

    private static Content content(Document document) {
        var contact = document.get("contact", Document.class);
        var period = document.get("period", Document.class);
        return new Content(
                Kind.of(document.getString("kind")).orElseThrow(),
                document.getString("title"),
                document.getString("summary"),
                new MunicipalityCode(document.getString("municipality")),
                document.getList("themes", String.class, List.of()),
                sections(document.get("sections", new Document())),
                contact == null
                        ? null
                        : new Content.Contact(contact.getString("department"), contact.getString("email")),
                period == null
                        ? null
                        : new Content.Period(period.getInteger("startYear"), period.getInteger("endYear")),
                Optional.ofNullable(document.getString("status"))
                        .flatMap(Status::of)
                        .orElse(null),
                Optional.ofNullable(document.getString("evidence"))
                        .flatMap(Evidence::of)
                        .orElse(null),
                document.getList("links", Document.class, List.of()).stream()
                        .map(link -> new Content.Link(link.getString("title"), link.getString("url")))
                        .toList(),
                Language.of(document.getString("language")).orElseThrow());
    }

    private static Sections sections(Document written) {
        var sections = new LinkedHashMap<String, String>();
        written.forEach((name, text) -> sections.put(name, (String) text));
        return Sections.of(sections);
    }

    private static Instant instant(Document document, String part) {
        return document.getDate(part).toInstant();
    }
}
