// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
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
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.trail.Person;
import nl.nieuweverscheidenheid.forum.trail.PersonDocument;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.people.OwnTable;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
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
class MongoCases implements Cases, StorageSetup, PersonalData {
    private static final String COLLECTION = "cases";
    private static final String VERSION = "version";
    private static final String UNENFORCED = "unenforced";
    private static final Bson OLDEST_FIRST = Indexes.ascending("changedAt", "_id");
    private static final Bson LAST_FIRST = Indexes.descending("changedAt", "_id");

    /** So many at a time; the rest have their turn at the next look. */
    private static final int BATCH = 50;

    private final MongoCollection<Document> documents;

    MongoCases(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
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

    @Override
    public Set<String> collections() {
        return Set.of(COLLECTION);
    }

    @Override
    public List<OwnTable> of(String person) {
        return List.of(
                new OwnTable(
                        "meldingen",
                        "Wat u op het forum meldde, en wat daarop werd besloten.",
                        List.of(
                                column("contribution", "Kenmerk van de bijdrage die u meldde."),
                                column("ground", "De reden die u koos."),
                                column("words", "Wat u erbij schreef."),
                                column("reportedAt", "Wanneer u dat deed."),
                                column("verdict", "Wat de redactie het laatst besloot."),
                                column("verdictReason", "De reden van dat besluit.")),
                        to -> about(person)
                                .forEach(one -> one.reportOf(person)
                                        .ifPresent(report -> to.accept(OwnTable.row(
                                                one.id().value(),
                                                report.ground().slug(),
                                                report.words(),
                                                report.at(),
                                                one.last()
                                                        .map(last ->
                                                                last.verdict().slug())
                                                        .orElse(null),
                                                one.last().map(Decision::reason).orElse(null)))))),
                new OwnTable(
                        "besluiten-over-u",
                        "Besluiten over wat u op het forum schreef, en uw bezwaar.",
                        List.of(
                                column("contribution", "Kenmerk van uw bijdrage."),
                                column("verdict", "Het besluit."),
                                column("reason", "De reden."),
                                column("decidedAt", "Wanneer dat was."),
                                column("appeal", "Uw bezwaar."),
                                column("appealedAt", "Wanneer u bezwaar maakte."),
                                column("overturned", "Of het besluit is teruggedraaid."),
                                column("outcomeReason", "De reden daarvan.")),
                        to -> about(person)
                                .filter(one -> one.author().equals(person))
                                .forEach(one -> one.decisions().forEach(decision -> to.accept(row(one, decision))))),
                new OwnTable(
                        "besluiten-van-u",
                        "Besluiten die u als redacteur nam.",
                        List.of(
                                column("contribution", "Kenmerk van de bijdrage."),
                                column("decision", "Het besluit, of upheld of overturned na een bezwaar."),
                                column("reason", "De reden."),
                                column("decidedAt", "Wanneer dat was.")),
                        to -> about(person)
                                .flatMap(one ->
                                        one.decisions().stream().flatMap(decision -> decidedBy(person, one, decision)))
                                .forEach(to)));
    }

    @Override
    public boolean erase(String person, Choice choice) {
        about(person).forEach(one -> {
            var next = one.without(person, choice == Choice.REMOVE);
            var parts = document(next);
            // What is to become of the contribution is the same.
            parts.remove(UNENFORCED);
            documents.updateOne(isVersion(next.id(), next.version() - 1), new Document("$set", parts));
        });
        return about(person).findAny().isEmpty();
    }

    private Stream<Case> about(String person) {
        return documents
                .find(or(
                        eq("author", person),
                        eq("reports.by.subject", person),
                        eq("decisions.by.subject", person),
                        eq("decisions.appeal.outcome.by.subject", person)))
                .map(MongoCases::read)
                .into(new ArrayList<>())
                .stream();
    }

    private static List<@Nullable Object> row(Case one, Decision decision) {
        var appeal = Optional.ofNullable(decision.appeal());
        var outcome = appeal.map(Decision.Appeal::outcome);
        return OwnTable.row(
                one.id().value(),
                decision.verdict().slug(),
                decision.reason(),
                decision.at(),
                appeal.map(Decision.Appeal::text).orElse(null),
                appeal.map(Decision.Appeal::at).orElse(null),
                outcome.map(Decision.Outcome::overturned).orElse(null),
                outcome.map(Decision.Outcome::reason).orElse(null));
    }

    private static Stream<List<@Nullable Object>> decidedBy(String person, Case one, Decision decision) {
        var id = one.id().value();
        var rows = new ArrayList<List<@Nullable Object>>();
        if (decision.by().subject().equals(person)) {
            rows.add(OwnTable.row(id, decision.verdict().slug(), decision.reason(), decision.at()));
        }
        Optional.ofNullable(decision.appeal())
                .map(Decision.Appeal::outcome)
                .filter(outcome -> outcome.by().subject().equals(person))
                .ifPresent(outcome -> rows.add(OwnTable.row(
                        id, outcome.overturned() ? "overturned" : "upheld", outcome.reason(), outcome.at())));
        return rows.stream();
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
