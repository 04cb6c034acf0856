// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

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
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.trail.Person;
import nl.nieuweverscheidenheid.forum.trail.PersonDocument;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Cases in MongoDB, a document each, which says until it is done that the contribution is to follow. */
@Repository
class MongoCases implements Cases, StorageSetup {
    private static final String VERSION = "version";
    private static final String UNENFORCED = "unenforced";
    private static final Bson OLDEST_FIRST = Indexes.ascending("changedAt", "_id");
    private static final Bson LAST_FIRST = Indexes.descending("changedAt", "_id");

    /** So many at a time; the rest have their turn at the next look. */
    private static final int BATCH = 50;

    private final MongoCollection<Document> documents;

    MongoCases(MongoDatabase database) {
        this.documents = database.getCollection("cases");
    }

    @Override
    public void prepare(MongoDatabase database) {
        documents.createIndex(Indexes.ascending(UNENFORCED), new IndexOptions().sparse(true));
        documents.createIndex(Indexes.compoundIndex(Indexes.ascending("state"), OLDEST_FIRST));
        documents.createIndex(Indexes.compoundIndex(Indexes.ascending("readers"), LAST_FIRST));
    }

    @Override
    public Optional<Case> find(ContributionId id) {
        return Optional.ofNullable(documents.find(eq("_id", id.value())).first())
                .map(MongoCases::read);
    }

    @Override
    public PageOf<Case> list(Case.State state, Paging paging) {
        return page(eq("state", state.name()), OLDEST_FIRST, paging);
    }

    @Override
    public PageOf<Case> knownTo(String subject, Paging paging) {
        return page(eq("readers", subject), LAST_FIRST, paging);
    }

    @Override
    public List<Case> unenforced() {
        return documents
                .find(eq(UNENFORCED, true))
                .limit(BATCH)
                .map(MongoCases::read)
                .into(new ArrayList<>());
    }

    @Override
    public void save(Case next) {
        var isStored = next.version() == 1
                ? Versioned.add(
                        documents, document(next).append("_id", next.id().value()))
                : documents
                                .updateOne(
                                        isVersion(next.id(), next.version() - 1), new Document("$set", document(next)))
                                .getMatchedCount()
                        > 0;
        if (!isStored) {
            throw new CaseChangedMeanwhile(next.id());
        }
    }

    @Override
    public boolean enforced(Case done) {
        return documents
                        .updateOne(isVersion(done.id(), done.version()), Updates.unset(UNENFORCED))
                        .getMatchedCount()
                > 0;
    }

    private PageOf<Case> page(Bson filter, Bson order, Paging paging) {
        var found = documents
                .find(filter)
                .sort(order)
                .skip(paging.skip())
                .limit(paging.pageSize())
                .map(MongoCases::read)
                .into(new ArrayList<>());
        return new PageOf<>(found, documents.countDocuments(filter), paging.page(), paging.pageSize());
    }

    private static Bson isVersion(ContributionId id, long version) {
        return and(eq("_id", id.value()), eq(VERSION, version));
    }

    private static Document document(Case one) {
        return new Document(VERSION, one.version())
                .append("author", one.author())
                .append(
                        "reports",
                        one.reports().stream().map(MongoCases::document).toList())
                .append("settled", one.settled())
                .append(
                        "decisions",
                        one.decisions().stream().map(MongoCases::document).toList())
                .append("hiddenAt", one.hiddenAt() == null ? null : Date.from(one.hiddenAt()))
                .append("changedAt", Date.from(one.changedAt()))
                .append("state", one.state().name())
                .append("readers", List.copyOf(one.readers()))
                .append(UNENFORCED, true);
    }

    private static Document document(Report report) {
        return new Document("by", PersonDocument.of(report.by()))
                .append("ground", report.ground().slug())
                .append("words", report.words())
                .append("at", Date.from(report.at()));
    }

    private static Document document(Decision decision) {
        return new Document("verdict", decision.verdict().slug())
                .append("reason", decision.reason())
                .append("by", PersonDocument.of(decision.by()))
                .append("at", Date.from(decision.at()))
                .append("appeal", document(decision.appeal()));
    }

    private static @Nullable Document document(Decision.@Nullable Appeal appeal) {
        return appeal == null
                ? null
                : new Document("text", appeal.text())
                        .append("at", Date.from(appeal.at()))
                        .append("outcome", document(appeal.outcome()));
    }

    private static @Nullable Document document(Decision.@Nullable Outcome outcome) {
        return outcome == null
                ? null
                : new Document("overturned", outcome.overturned())
                        .append("reason", outcome.reason())
                        .append("by", PersonDocument.of(outcome.by()))
                        .append("at", Date.from(outcome.at()));
    }

    private static Case read(Document document) {
        var hiddenAt = document.getDate("hiddenAt");
        return new Case(
                new ContributionId(document.getString("_id")),
                document.getLong(VERSION),
                document.getString("author"),
                document.getList("reports", Document.class).stream()
                        .map(MongoCases::readReport)
                        .toList(),
                document.getInteger("settled"),
                document.getList("decisions", Document.class).stream()
                        .map(MongoCases::readDecision)
                        .toList(),
                hiddenAt == null ? null : hiddenAt.toInstant(),
                at(document, "changedAt"));
    }

    private static Report readReport(Document document) {
        return new Report(
                by(document), Ground.of(document.getString("ground")), document.getString("words"), at(document, "at"));
    }

    private static Decision readDecision(Document document) {
        return new Decision(
                Verdict.of(document.getString("verdict")),
                document.getString("reason"),
                by(document),
                at(document, "at"),
                readAppeal(document.get("appeal", Document.class)));
    }

    private static Decision.@Nullable Appeal readAppeal(@Nullable Document document) {
        return document == null
                ? null
                : new Decision.Appeal(
                        document.getString("text"),
                        at(document, "at"),
                        readOutcome(document.get("outcome", Document.class)));
    }

    private static Decision.@Nullable Outcome readOutcome(@Nullable Document document) {
        return document == null
                ? null
                : new Decision.Outcome(
                        document.getBoolean("overturned"),
                        document.getString("reason"),
                        by(document),
                        at(document, "at"));
    }

    private static Person by(Document document) {
        return PersonDocument.read(
                Optional.ofNullable(document.get("by", Document.class)).orElseThrow());
    }

    private static Instant at(Document document, String part) {
        return document.getDate(part).toInstant();
    }
}
