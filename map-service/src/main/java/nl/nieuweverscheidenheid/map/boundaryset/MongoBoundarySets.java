// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.column;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.row;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.events.BoundariesEvent;
import nl.nieuweverscheidenheid.kit.outbox.Outbox;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.people.Erased;
import nl.nieuweverscheidenheid.kit.people.OwnTable;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import org.bson.BsonInt64;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * Sets in MongoDB: a document each, their content in GridFS, and one document that says which of them is shown. Renaming a
 * part of the documents is a migration.
 */
@Repository
class MongoBoundarySets implements BoundarySets, PersonalData {
    private static final String SHOWN = "shownBoundaries";
    private static final String MUNICIPALITIES = "municipalities";
    private static final String SETS = "boundarySets";
    private static final String IMPORTED_BY = "importedBy";
    private static final String VERSION = "version";
    private static final String STATE = "state";
    /** Its content is being stored, or erased: whoever dies over it leaves this. */
    private static final String PARTIAL = "partial";

    private static final String KEPT = "kept";

    private final MongoCollection<Document> choice;
    private final MongoCollection<Document> sets;
    private final GridFSBucket files;
    private final Outbox outbox;

    MongoBoundarySets(MongoDatabase database, Outboxes outboxes) {
        this.choice = database.getCollection(SHOWN);
        this.sets = database.getCollection(SETS);
        this.files = GridFSBuckets.create(database, "boundaryFiles");
        this.outbox = outboxes.of(SHOWN);
    }

    @Override
    public Optional<Shown> shown() {
        return Optional.ofNullable(choice.find(eq("_id", MUNICIPALITIES)).first())
                .map(document -> new Shown(
                        document.getLong(VERSION),
                        document.getLong("setVersion"),
                        document.getDate("since").toInstant()));
    }

    @Override
    public List<BoundarySet> all() {
        return sets.find(eq(STATE, KEPT))
                .sort(Sorts.descending("_id"))
                .map(MongoBoundarySets::read)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<BoundarySet> find(long version) {
        return Optional.ofNullable(
                        sets.find(and(eq("_id", version), eq(STATE, KEPT))).first())
                .map(MongoBoundarySets::read);
    }

    @Override
    public long nextVersion() {
        var last = sets.find().sort(Sorts.descending("_id")).first();
        return last == null ? BoundarySet.BUILT_IN + 1 : last.getLong("_id") + 1;
    }

    @Override
    public void add(BoundarySet set, byte[] content, Instant now) {
        if (!Versioned.add(sets, document(set).append(STATE, PARTIAL).append("addedAt", Date.from(now)))) {
            throw new BoundariesChangedMeanwhile();
        }
        files.uploadFromStream(
                fileId(set.version()),
                MUNICIPALITIES + "-" + set.version(),
                new ByteArrayInputStream(content),
                new GridFSUploadOptions());
        sets.updateOne(eq("_id", set.version()), Updates.set(STATE, KEPT));
    }

    @Override
    public Optional<byte[]> content(long version) {
        var bytes = new ByteArrayOutputStream();
        try {
            files.downloadToStream(fileId(version), bytes);
        } catch (MongoGridFSException e) {
            return Optional.empty();
        }
        return Optional.of(bytes.toByteArray());
    }

    @Override
    public void show(Shown next, BoundariesEvent event) {
        if (next.version() == Shown.AT_FIRST.version() + 1) {
            var document = new Document("_id", MUNICIPALITIES)
                    .append(VERSION, next.version())
                    .append("setVersion", next.setVersion())
                    .append("since", Date.from(next.since()));
            if (!Versioned.add(choice, outbox.stamped(document, event))) {
                throw new BoundariesChangedMeanwhile();
            }
        } else {
            var changed = choice.updateOne(
                    and(eq("_id", MUNICIPALITIES), eq(VERSION, next.version() - 1)),
                    Updates.combine(
                            Updates.set(VERSION, next.version()),
                            Updates.set("setVersion", next.setVersion()),
                            Updates.set("since", Date.from(next.since())),
                            outbox.adding(event)));
            if (changed.getMatchedCount() == 0) {
                throw new BoundariesChangedMeanwhile();
            }
        }
        outbox.wake();
    }

    @Override
    public void forget(List<Long> versions, Instant brokenOffBefore) {
        versions.forEach(version -> {
            sets.updateOne(eq("_id", version), Updates.set(STATE, PARTIAL));
            erase(version);
        });
        sets.find(and(eq(STATE, PARTIAL), lt("addedAt", Date.from(brokenOffBefore))))
                .forEach(document -> erase(document.getLong("_id")));
    }

    @Override
    public Set<String> collections() {
        return Set.of(SETS);
    }

    @Override
    public List<OwnTable> of(String person) {
        return List.of(new OwnTable(
                "grenzen",
                "Grenzen die u als beheerder invoerde.",
                List.of(
                        column("version", "Het nummer van de grenzen."),
                        column("year", "Het jaar waarvan zij zijn."),
                        column("source", "Waaruit zij werden gelezen."),
                        column("importedAt", "Wanneer u ze invoerde.")),
                to -> sets.find(eq(IMPORTED_BY, person))
                        .map(MongoBoundarySets::read)
                        .forEach(set -> to.accept(row(set.version(), set.year(), set.source(), set.importedAt())))));
    }

    /** The boundaries are nobody's. */
    @Override
    public boolean erase(String person, Choice choice) {
        sets.updateMany(eq(IMPORTED_BY, person), Updates.set(IMPORTED_BY, Erased.SUBJECT));
        return true;
    }

    private void erase(long version) {
        try {
            files.delete(fileId(version));
        } catch (MongoGridFSException e) {
            // It was never stored, or is erased already; what is left of it, GridFS deletes before it complains.
        }
        sets.deleteOne(and(eq("_id", version), eq(STATE, PARTIAL)));
    }

    private static BsonInt64 fileId(long version) {
        return new BsonInt64(version);
    }

    private static Document document(BoundarySet set) {
        return new Document("_id", set.version())
                .append("year", set.year())
                .append("schematic", set.schematic())
                .append("source", set.source())
                .append("attribution", set.attribution())
                .append("licence", set.licence())
                .append("hash", set.hash())
                .append("municipalities", set.municipalities())
                .append("points", set.points())
                .append("importedAt", Date.from(Objects.requireNonNull(set.importedAt(), "An imported set has a time")))
                .append(IMPORTED_BY, set.importedBy());
    }

    private static BoundarySet read(Document document) {
        return new BoundarySet(
                document.getLong("_id"),
                document.getInteger("year"),
                document.getBoolean("schematic"),
                document.getString("source"),
                document.getString("attribution"),
                document.getString("licence"),
                document.getString("hash"),
                document.getInteger("municipalities"),
                document.getInteger("points"),
                document.getDate("importedAt").toInstant(),
                document.getString(IMPORTED_BY));
    }
}
