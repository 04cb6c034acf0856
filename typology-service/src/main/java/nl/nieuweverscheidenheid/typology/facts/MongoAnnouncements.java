// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityClassified;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.kit.outbox.Outbox;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.municipality.EndedMunicipality;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/**
 * What was told, one document for each municipality with the version of the facts that it was told by. Telling is a
 * comparison: what is new or differs is stored with its event in one write, the rest only gets the version, so that telling
 * again says nothing, whoever broke off or did it at the same time, and an instance with older facts comes too late.
 */
@Repository
class MongoAnnouncements implements Announcements {
    private static final String MUNICIPALITIES = "municipalities";
    private static final String VERSION = "version";
    private static final String FACTS = "factsVersion";
    private static final String ENDED = "endDate";
    private static final int DUPLICATE_KEY = 11000;
    private static final Logger LOG = LoggerFactory.getLogger(MongoAnnouncements.class);

    private final MongoCollection<Document> told;
    private final Outbox outbox;
    private final Clock clock;

    MongoAnnouncements(MongoDatabase database, Outboxes outboxes, Clock clock) {
        this.told = database.getCollection(MUNICIPALITIES);
        this.outbox = outboxes.of(MUNICIPALITIES);
        this.clock = clock;
    }

    @Override
    public void tell(Typology typology, long version) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var before = new HashMap<String, Document>();
        told.find().forEach(document -> before.put(document.getString("_id"), document));
        var writes = new ArrayList<WriteModel<Document>>();
        for (var one : typology.register().all()) {
            write(
                            one.code(),
                            facts(one, typology),
                            before.get(one.code().value()),
                            version,
                            (next, onlyType) -> event(one, typology, next, now, onlyType))
                    .ifPresent(writes::add);
        }
        for (var one : typology.register().ended()) {
            write(one.code(), facts(one), before.get(one.code().value()), version, (next, onlyType) -> event(one, next))
                    .ifPresent(writes::add);
        }
        if (!writes.isEmpty()) {
            carryOut(writes);
            outbox.wake();
        }
    }

    /** Makes the event for a version; {@code onlyType} when nothing but the classification changed. */
    private interface Telling {
        MunicipalityEvent event(long version, boolean onlyType);
    }

    private Optional<WriteModel<Document>> write(
            MunicipalityCode code,
            Map<String, @Nullable Object> facts,
            @Nullable Document before,
            long factsVersion,
            Telling telling) {
        if (before == null) {
            var document = new Document("_id", code.value()).append(VERSION, 1L).append(FACTS, factsVersion);
            facts.forEach((name, value) -> Optional.ofNullable(value).ifPresent(known -> document.append(name, known)));
            return Optional.of(new InsertOneModel<>(outbox.stamped(document, telling.event(1, false))));
        }
        var changed = facts.entrySet().stream()
                .filter(fact -> !Objects.equals(fact.getValue(), before.get(fact.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (changed.isEmpty()) {
            return before.get(FACTS, 0L) >= factsVersion
                    ? Optional.empty()
                    : Optional.of(
                            new UpdateOneModel<>(unchanged(before, factsVersion), Updates.set(FACTS, factsVersion)));
        }
        var next = before.getLong(VERSION) + 1;
        var changes = new ArrayList<Bson>();
        facts.forEach((name, value) -> changes.add(value == null ? Updates.unset(name) : Updates.set(name, value)));
        changes.add(Updates.set(VERSION, next));
        changes.add(Updates.set(FACTS, factsVersion));
        changes.add(outbox.adding(telling.event(next, changed.equals(List.of("classification")))));
        LOG.info("{} changed: {}", code, changed);
        return Optional.of(new UpdateOneModel<>(unchanged(before, factsVersion), Updates.combine(changes)));
    }

    /** As it was read, and not told of by later facts since. */
    private static Bson unchanged(Document before, long factsVersion) {
        return and(
                eq("_id", before.getString("_id")),
                eq(VERSION, before.getLong(VERSION)),
                or(exists(FACTS, false), lte(FACTS, factsVersion)));
    }

    private void carryOut(List<WriteModel<Document>> writes) {
        try {
            told.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            // Another instance told of the same municipality a moment before.
            if (e.getWriteErrors().isEmpty()
                    || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
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

    private static MunicipalityEvent event(EndedMunicipality one, long version) {
        return new MunicipalityEnded(
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
                        .toList());
    }

    private static Map<String, @Nullable Object> facts(Municipality one, Typology typology) {
        var classification = typology.classification(one.code());
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("name", one.name());
        facts.put("cbsName", one.cbsName());
        facts.put("slug", one.slug());
        facts.put("province", one.provinceCode());
        facts.put("longitude", one.longitude());
        facts.put("latitude", one.latitude());
        facts.put("population", one.population());
        facts.put(
                "classification",
                new Document("type", classification.type().orElse("")).append("basis", classification.basis()));
        facts.put(ENDED, null);
        return facts;
    }

    private static Map<String, @Nullable Object> facts(EndedMunicipality one) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("name", one.name());
        facts.put(ENDED, one.endDate().toString());
        facts.put(
                "successors",
                one.successors().stream()
                        .map(successor -> new Document("code", successor.code().value())
                                .append("primary", successor.primary())
                                .append("addressShare", successor.addressShare()))
                        .toList());
        return facts;
    }
}
