// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.kit.outbox.Outbox;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.typology.classification.Assignment;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.municipality.Merger;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * The sets in MongoDB: one document for all sets of an import, which never changes, and one document that says which of
 * them count. Changing that one is a single write, so a reader has the old facts whole or the new.
 */
@Repository
class MongoFactSets implements FactSets {
    private static final String STANDING = "standing";
    private static final String CURRENT = "current";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> standings;
    private final MongoCollection<Document> kept;
    private final Outbox outbox;

    MongoFactSets(MongoDatabase database, Outboxes outboxes) {
        this.standings = database.getCollection(STANDING);
        this.kept = database.getCollection("factSets");
        this.outbox = outboxes.of(STANDING);
    }

    @Override
    public Optional<Standing> standing() {
        return Optional.ofNullable(standings.find(eq("_id", CURRENT)).first()).map(MongoFactSets::readStanding);
    }

    @Override
    public List<FactSet> counting(Standing standing) {
        var imports = standing.imported().stream()
                .collect(Collectors.toMap(Standing.ImportedSet::name, Standing.ImportedSet::importId));
        var sets = new HashMap<String, FactSet>();
        kept.find(in("_id", imports.values()))
                .forEach(document -> document.getList("sets", Document.class).forEach(set -> {
                    if (document.getString("_id").equals(imports.get(set.getString("name")))) {
                        sets.put(set.getString("name"), read(set));
                    }
                }));
        if (sets.size() < imports.size()) {
            throw new IllegalStateException("Of %s only %s are kept".formatted(imports.keySet(), sets.keySet()));
        }
        return List.copyOf(sets.values());
    }

    @Override
    public void keep(String importId, List<FactSet> sets) {
        kept.insertOne(new Document("_id", importId)
                .append("sets", sets.stream().map(MongoFactSets::document).toList()));
    }

    @Override
    public void change(Standing next) {
        var fields = document(next);
        var ids = next.imported().stream()
                .map(Standing.ImportedSet::importId)
                .distinct()
                .toList();
        if (next.version() == 1) {
            insert(fields.append("_id", CURRENT).append("counted", ids), next);
        } else {
            var changed = standings.updateOne(
                    and(eq("_id", CURRENT), eq("version", next.version() - 1)),
                    Updates.combine(
                            new Document("$set", fields),
                            Updates.addEachToSet("counted", ids),
                            outbox.adding(next.event())));
            if (changed.getMatchedCount() == 0) {
                throw new FactsChangedMeanwhile();
            }
        }
        outbox.wake();
    }

    @Override
    public boolean hasCounted(String importId) {
        return standings.find(and(eq("_id", CURRENT), eq("counted", importId))).first() != null;
    }

    private void insert(Document document, Standing first) {
        try {
            standings.insertOne(outbox.stamped(document, first.event()));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() == DUPLICATE_KEY) {
                throw new FactsChangedMeanwhile();
            }
            throw e;
        }
    }

    private static Document document(Standing standing) {
        return new Document("version", standing.version())
                .append("rulesVersion", standing.release().rulesVersion())
                .append("release", standing.release().fingerprint())
                .append("asOf", standing.asOf().toString())
                .append(
                        "imported",
                        standing.imported().stream()
                                .map(set -> new Document("name", set.name())
                                        .append("importId", set.importId())
                                        .append("importedAt", Date.from(set.importedAt())))
                                .toList())
                .append("changedAt", Date.from(standing.changedAt()));
    }

    private static Standing readStanding(Document document) {
        return new Standing(
                document.getLong("version"),
                new Standing.Release(document.getString("rulesVersion"), document.getString("release")),
                LocalDate.parse(document.getString("asOf")),
                document.getList("imported", Document.class).stream()
                        .map(set -> new Standing.ImportedSet(
                                set.getString("name"), set.getString("importId"), instant(set, "importedAt")))
                        .toList(),
                instant(document, "changedAt"));
    }

    private static Document document(FactSet set) {
        var document = new Document("name", set.name());
        return switch (set) {
            case FactSet.Figures figures ->
                document.append("scheme", figures.scheme())
                        .append("year", figures.year())
                        .append(
                                "compositions",
                                figures.compositions().entrySet().stream()
                                        .map(own -> new Document(
                                                        "code", own.getKey().value())
                                                .append("source", own.getValue().source())
                                                .append("counts", counts(own.getValue())))
                                        .toList());
            case FactSet.Assignments assignments ->
                document.append(
                        "assignments",
                        assignments.byMunicipality().entrySet().stream()
                                .map(own -> new Document("code", own.getKey().value())
                                        .append("type", own.getValue().type())
                                        .append("source", own.getValue().source())
                                        .append("year", own.getValue().year())
                                        .append("evidence", own.getValue().evidence()))
                                .toList());
            case FactSet.Mergers mergers ->
                document.append(
                                "mergers",
                                mergers.mergers().stream()
                                        .map(merger -> new Document(
                                                        "ended", merger.ended().value())
                                                .append(
                                                        "successor",
                                                        merger.successor().value())
                                                .append("primary", merger.primary())
                                                .append("addressShare", merger.addressShare()))
                                        .toList())
                        .append(
                                "founded",
                                mergers.founded().stream()
                                        .map(MongoFactSets::document)
                                        .toList());
        };
    }

    /** As a list, as a group's name may hold what a field's name may not. */
    private static List<Document> counts(Composition composition) {
        return composition.counts().entrySet().stream()
                .map(group -> new Document("group", group.getKey()).append("count", group.getValue()))
                .toList();
    }

    private static Document document(Municipality one) {
        return new Document("code", one.code().value())
                .append("name", one.name())
                .append("cbsName", one.cbsName())
                .append("slug", one.slug())
                .append("provinceCode", one.provinceCode())
                .append("province", one.province())
                .append("longitude", one.longitude())
                .append("latitude", one.latitude())
                .append("population", one.population())
                .append("tooiUri", one.tooiUri());
    }

    private static FactSet read(Document set) {
        var name = set.getString("name");
        var date = FactSet.Mergers.dateOf(name);
        if (date.isPresent()) {
            return new FactSet.Mergers(
                    date.get(),
                    set.getList("mergers", Document.class).stream()
                            .map(merger -> new Merger(
                                    new MunicipalityCode(merger.getString("ended")),
                                    new MunicipalityCode(merger.getString("successor")),
                                    merger.getBoolean("primary"),
                                    merger.getDouble("addressShare")))
                            .toList(),
                    set.getList("founded", Document.class).stream()
                            .map(MongoFactSets::readMunicipality)
                            .toList());
        }
        if (name.equals(FactSet.Assignments.NAME)) {
            return new FactSet.Assignments(byMunicipality(
                    set.getList("assignments", Document.class),
                    own -> new Assignment(
                            own.getString("type"),
                            own.getString("source"),
                            own.getInteger("year"),
                            own.getString("evidence"))));
        }
        var scheme = set.getString("scheme");
        var year = set.getInteger("year");
        return new FactSet.Figures(
                scheme,
                year,
                byMunicipality(
                        set.getList("compositions", Document.class),
                        own -> new Composition(scheme, year, readCounts(own), own.getString("source"))));
    }

    private static <T> Map<MunicipalityCode, T> byMunicipality(
            List<Document> documents, Function<Document, T> reading) {
        return documents.stream()
                .collect(Collectors.toMap(own -> new MunicipalityCode(own.getString("code")), reading));
    }

    private static Map<String, Integer> readCounts(Document own) {
        var counts = new LinkedHashMap<String, Integer>();
        own.getList("counts", Document.class)
                .forEach(group -> counts.put(group.getString("group"), group.getInteger("count")));
        return counts;
    }

    private static Municipality readMunicipality(Document one) {
        return new Municipality(
                new MunicipalityCode(one.getString("code")),
                one.getString("name"),
                one.getString("cbsName"),
                one.getString("slug"),
                one.getString("provinceCode"),
                one.getString("province"),
                one.getDouble("longitude"),
                one.getDouble("latitude"),
                one.getInteger("population"),
                one.getString("tooiUri"));
    }

    private static Instant instant(Document document, String part) {
        return document.getDate(part).toInstant();
    }
}
