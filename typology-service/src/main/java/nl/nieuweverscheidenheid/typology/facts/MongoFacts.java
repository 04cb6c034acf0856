// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityClassified;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.kit.outbox.Outbox;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.typology.classification.RuleSettings;
import nl.nieuweverscheidenheid.typology.classification.Rules;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.figures.Figures;
import nl.nieuweverscheidenheid.typology.figures.Profile;
import nl.nieuweverscheidenheid.typology.municipality.EndedMunicipality;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.municipality.Register;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/**
 * The facts in MongoDB. At start the tables that come with the service are laid beside what the store holds; what is new
 * or differs is stored and told, the rest is left alone, so that a start without news says nothing.
 */
@Repository
class MongoFacts implements StorageSetup {
    private static final String MUNICIPALITIES = "municipalities";
    private static final String PROFILES = "profiles";
    private static final Logger LOG = LoggerFactory.getLogger(MongoFacts.class);

    private final MongoCollection<Document> municipalities;
    private final MongoCollection<Document> profiles;
    private final Outbox outbox;
    private final RuleSettings rules;
    private final CurrentTypology current;
    private final Clock clock;

    MongoFacts(MongoDatabase database, Outboxes outboxes, RuleSettings rules, CurrentTypology current, Clock clock) {
        this.municipalities = database.getCollection(MUNICIPALITIES);
        this.profiles = database.getCollection(PROFILES);
        this.outbox = outboxes.of(MUNICIPALITIES);
        this.rules = rules;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void prepare(MongoDatabase database) {
        loadProfiles();
        var stored = profiles.find().into(new ArrayList<>());
        var figures = new HashMap<MunicipalityCode, Profile>();
        stored.forEach(document -> figures.put(new MunicipalityCode(document.getString("_id")), readProfile(document)));
        var all = FactTables.municipalities();
        var ended = FactTables.ended();
        var typology = new Typology(
                FactTables.types(),
                new Register(all, ended, FactTables.foundedOn()),
                new Figures(all, figures),
                new Rules(rules),
                FactTables.assignments());
        tellChanges(typology, ended);
        current.set(typology);
    }

    private void loadProfiles() {
        if (profiles.find().limit(1).first() == null) {
            profiles.insertMany(FactTables.profiles().entrySet().stream()
                    .map(entry -> profileDocument(entry.getKey(), entry.getValue()))
                    .toList());
        } else {
            var kept = new HashMap<String, Document>();
            profiles.find().forEach(document -> kept.put(document.getString("_id"), document));
            FactTables.profiles().forEach((code, profile) -> {
                var document = profileDocument(code, profile);
                if (!document.equals(kept.get(code.value()))) {
                    profiles.replaceOne(eq("_id", code.value()), document, new ReplaceOptions().upsert(true));
                }
            });
        }
    }

    private void tellChanges(Typology typology, List<EndedMunicipality> ended) {
        var kept = new HashMap<String, Document>();
        municipalities.find().forEach(document -> kept.put(document.getString("_id"), document));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var inserts = new ArrayList<Document>();
        for (var one : typology.register().all()) {
            store(
                    one.code(),
                    facts(one, typology),
                    kept.get(one.code().value()),
                    inserts,
                    (version, onlyType) -> event(one, typology, version, now, onlyType));
        }
        for (var one : ended) {
            store(
                    one.code(),
                    facts(one),
                    kept.get(one.code().value()),
                    inserts,
                    (version, onlyType) -> new MunicipalityEnded(
                            one.code().value(),
                            version,
                            one.name(),
                            one.endDate(),
                            one.successors().stream()
                                    .map(successor -> new MunicipalityEvent.Successor(
                                            successor.code().value(),
                                            successor.name(),
                                            successor.primary(),
                                            successor.addressShare()))
                                    .toList()));
        }
        if (!inserts.isEmpty()) {
            municipalities.insertMany(inserts);
            LOG.info("{} municipalities were registered", inserts.size());
        }
        outbox.wake();
    }

    /** Makes the event for a version; {@code onlyType} when nothing but the classification changed. */
    private interface Telling {
        MunicipalityEvent event(long version, boolean onlyType);
    }

    private void store(
            MunicipalityCode code, Document facts, @Nullable Document kept, List<Document> inserts, Telling telling) {
        if (kept == null) {
            var document = new Document("_id", code.value()).append("version", 1L);
            document.putAll(facts);
            inserts.add(outbox.stamped(document, telling.event(1, false)));
            return;
        }
        var changed = facts.entrySet().stream()
                .filter(fact -> !fact.getValue().equals(kept.get(fact.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (!changed.isEmpty()) {
            var version = kept.getLong("version");
            var onlyType = changed.equals(List.of("classification"));
            municipalities.updateOne(
                    and(eq("_id", code.value()), eq("version", version)),
                    Updates.combine(
                            new Document("$set", facts),
                            Updates.set("version", version + 1),
                            outbox.adding(telling.event(version + 1, onlyType))));
            LOG.info("{} changed: {}", code, changed);
        }
    }

    private static MunicipalityEvent event(
            Municipality one, Typology typology, long version, Instant now, boolean onlyType) {
        var description = new MunicipalityEvent.Description(
                one.name(),
                one.cbsName(),
                one.slug(),
                one.provinceCode(),
                one.province(),
                one.longitude(),
                one.latitude(),
                one.population());
        var type = typology.typeOf(one.code())
                .map(shown -> new MunicipalityEvent.Classification(
                        shown.slug(),
                        shown.name(),
                        typology.classification(one.code()).basis()))
                .orElse(null);
        return onlyType
                ? new MunicipalityClassified(one.code().value(), version, description, type, now)
                : new MunicipalityRegistered(one.code().value(), version, description, type, now);
    }

    private static Document facts(Municipality one, Typology typology) {
        var classification = typology.classification(one.code());
        return new Document("name", one.name())
                .append("cbsName", one.cbsName())
                .append("slug", one.slug())
                .append("province", one.provinceCode())
                .append("longitude", one.longitude())
                .append("latitude", one.latitude())
                .append("population", one.population())
                .append(
                        "classification",
                        new Document("type", classification.type().orElse("")).append("basis", classification.basis()));
    }

    private static Document facts(EndedMunicipality one) {
        return new Document("name", one.name())
                .append("endDate", one.endDate().toString())
                .append(
                        "successors",
                        one.successors().stream()
                                .map(successor -> new Document(
                                                "code", successor.code().value())
                                        .append("primary", successor.primary())
                                        .append("addressShare", successor.addressShare()))
                                .toList());
    }

    private static Document profileDocument(MunicipalityCode code, Profile profile) {
        return new Document("_id", code.value())
                .append(
                        "compositions",
                        profile.compositions().stream()
                                .map(composition -> new Document("scheme", composition.scheme())
                                        .append("year", composition.year())
                                        .append("source", composition.source())
                                        .append("counts", new Document(new LinkedHashMap<>(composition.counts()))))
                                .toList())
                .append("urbanity", profile.urbanity())
                .append("agricultureShare", profile.agricultureShare())
                .append("borderKm", profile.borderKm());
    }

    private static Profile readProfile(Document document) {
        return new Profile(
                document.getList("compositions", Document.class).stream()
                        .map(composition -> {
                            var counts = new LinkedHashMap<String, Integer>();
                            Optional.ofNullable(composition.get("counts", Document.class))
                                    .orElseThrow()
                                    .forEach((group, count) -> counts.put(group, (Integer) count));
                            return new Composition(
                                    composition.getString("scheme"),
                                    composition.getInteger("year"),
                                    counts,
                                    composition.getString("source"));
                        })
                        .toList(),
                document.getDouble("urbanity"),
                document.getDouble("agricultureShare"),
                document.getDouble("borderKm"));
    }
}
