// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.column;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.row;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.people.Erased;
import nl.nieuweverscheidenheid.kit.people.OwnTable;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.kit.rendition.Rendition;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Pictures in MongoDB: a document each, and their files in GridFS. Renaming a part of the document is a migration. */
public class MongoImages implements Images, StorageSetup, PersonalData {
    private static final String COLLECTION = "images";
    private static final String UPLOADED_BY = "uploadedBy";
    private static final String STATE = "state";
    private static final String LOOK_AFTER_AT = "lookAfterAt";
    /** Files are being stored, or erased: whoever dies over it leaves this. */
    private static final String PARTIAL = "partial";

    private static final String KEPT = "kept";
    private static final String WITHDRAWN = "withdrawn";

    private final MongoCollection<Document> documents;
    private final GridFSBucket files;
    private final String ownerField;

    /** @param ownerField what a service's documents call the owner of a picture */
    public MongoImages(MongoDatabase database, String ownerField) {
        this.documents = database.getCollection(COLLECTION);
        this.files = GridFSBuckets.create(database, "imageFiles");
        this.ownerField = ownerField;
    }

    @Override
    public void prepare(MongoDatabase database) {
        documents.createIndex(Indexes.ascending("hash"), new IndexOptions().unique(true));
        documents.createIndex(Indexes.ascending(ownerField));
        documents.createIndex(Indexes.ascending(LOOK_AFTER_AT), new IndexOptions().sparse(true));
    }

    @Override
    public void add(Image image, List<Rendition> renditions, Instant lookAfterAt) {
        documents.insertOne(document(image).append(STATE, PARTIAL).append(LOOK_AFTER_AT, Date.from(lookAfterAt)));
        for (var rendition : renditions) {
            var id = fileId(image, rendition.width());
            try (var jpeg = rendition.open()) {
                files.uploadFromStream(id, id.getValue(), jpeg, new GridFSUploadOptions());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        documents.updateOne(is(image), Updates.set(STATE, KEPT));
    }

    @Override
    public Optional<Image> find(String owner, ImageId id) {
        return first(and(eq("_id", id.value()), eq(ownerField, owner), eq(STATE, KEPT)));
    }

    @Override
    public Optional<Image> find(ImageId id) {
        return first(and(eq("_id", id.value()), in(STATE, KEPT, WITHDRAWN)));
    }

    @Override
    public List<Image> kept(Collection<ImageId> ids) {
        return documents
                .find(and(in("_id", ids.stream().map(ImageId::value).toList()), eq(STATE, KEPT)))
                .map(this::read)
                .into(new ArrayList<>());
    }

    @Override
    public long count(String owner, Instant since) {
        return documents.countDocuments(
                and(eq(ownerField, owner), gte("uploadedAt", Date.from(since)), eq(STATE, KEPT)));
    }

    @Override
    public Optional<Image> findByHash(String hash) {
        return first(and(eq("hash", hash), in(STATE, KEPT, WITHDRAWN)));
    }

    @Override
    public List<Image> ownedBy(String owner) {
        return documents
                .find(and(eq(ownerField, owner), eq(STATE, KEPT)))
                .sort(Sorts.ascending("uploadedAt", "_id"))
                .map(this::read)
                .into(new ArrayList<>());
    }

    @Override
    public void save(Image image) {
        var saved = documents.updateOne(
                and(is(image), eq(STATE, KEPT), eq("version", image.version() - 1)),
                Updates.combine(
                        Updates.set("version", image.version()),
                        Updates.set("portrayal", portrayal(image.portrayal()))));
        if (saved.getMatchedCount() == 0) {
            throw new ImageChangedMeanwhile(image.id());
        }
    }

    @Override
    public Optional<InputStream> open(Image image, Image.Rendering rendering) {
        try {
            return Optional.of(files.openDownloadStream(fileId(image, rendering.width())));
        } catch (MongoGridFSException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean putOff(String owner, ImageId id, Instant lookAfterAt) {
        return documents
                        .updateOne(
                                and(eq("_id", id.value()), eq(ownerField, owner), eq(STATE, KEPT)),
                                Updates.set(LOOK_AFTER_AT, Date.from(lookAfterAt)))
                        .getMatchedCount()
                > 0;
    }

    @Override
    public void withdraw(Image image, Instant now) {
        documents.updateOne(
                and(is(image), eq(STATE, KEPT)),
                Updates.combine(
                        Updates.set(STATE, WITHDRAWN),
                        Updates.set("withdrawnAt", Date.from(now)),
                        Updates.set(LOOK_AFTER_AT, Date.from(now))));
    }

    @Override
    public List<Due> due(Instant now, int most) {
        return documents
                .find(lte(LOOK_AFTER_AT, Date.from(now)))
                .sort(Sorts.ascending(LOOK_AFTER_AT))
                .limit(most)
                .map(document -> new Due(
                        read(document),
                        !PARTIAL.equals(document.getString(STATE)),
                        document.getDate(LOOK_AFTER_AT).toInstant()))
                .into(new ArrayList<>());
    }

    @Override
    public void erase(Due due) {
        var marked = documents.updateOne(
                and(is(due.image()), eq(LOOK_AFTER_AT, Date.from(due.since()))), Updates.set(STATE, PARTIAL));
        if (marked.getMatchedCount() > 0) {
            deleteFiles(due.image());
            documents.deleteOne(and(is(due.image()), eq(STATE, PARTIAL)));
        }
    }

    @Override
    public void eraseFiles(Image image, Optional<Instant> lookAfterAt) {
        deleteFiles(image);
        documents.updateOne(
                and(is(image), eq(STATE, WITHDRAWN)),
                lookAfterAt
                        .map(again -> Updates.set(LOOK_AFTER_AT, Date.from(again)))
                        .orElse(Updates.unset(LOOK_AFTER_AT)));
    }

    @Override
    public Set<String> collections() {
        return Set.of(COLLECTION);
    }

    @Override
    public List<OwnTable> of(String person) {
        return List.of(new OwnTable(
                "fotos",
                "Foto’s die u plaatste.",
                List.of(
                        column("id", "Kenmerk van de foto."),
                        column(
                                "owner",
                                "Kenmerk van de praktijk waar zij bij hoort; bij een gesprek uw eigen kenmerk."),
                        column("uploadedAt", "Wanneer u haar plaatste."),
                        column("withdrawnAt", "Wanneer de toestemming werd ingetrokken.")),
                to -> documents
                        .find(eq(UPLOADED_BY, person))
                        .map(this::read)
                        .forEach(image -> to.accept(
                                row(image.id().value(), image.owner(), image.uploadedAt(), image.withdrawnAt())))));
    }

    /** A photo is of the entry that shows it; one that none shows goes after a while, as always. */
    @Override
    public boolean erase(String person, Choice choice) {
        documents.updateMany(eq(UPLOADED_BY, person), Updates.set(UPLOADED_BY, Erased.SUBJECT));
        return true;
    }

    private void deleteFiles(Image image) {
        for (var rendering : image.renderings()) {
            try {
                files.delete(fileId(image, rendering.width()));
            } catch (MongoGridFSException e) {
                // It was never stored, or is erased already; what is left of it, GridFS deletes before it complains.
            }
        }
    }

    private Optional<Image> first(Bson filter) {
        return Optional.ofNullable(documents.find(filter).first()).map(this::read);
    }

    private static Bson is(Image image) {
        return eq("_id", image.id().value());
    }

    private static BsonString fileId(Image image, int width) {
        return new BsonString(image.id() + "/" + width);
    }

    private Document document(Image image) {
        return new Document("_id", image.id().value())
                .append(ownerField, image.owner())
                .append("version", image.version())
                .append("hash", image.hash())
                .append(
                        "renderings",
                        image.renderings().stream()
                                .map(one -> new Document("width", one.width())
                                        .append("height", one.height())
                                        .append("length", one.length()))
                                .toList())
                .append(UPLOADED_BY, image.uploadedBy())
                .append("uploadedAt", Date.from(image.uploadedAt()));
    }

    private Image read(Document document) {
        var withdrawnAt = document.getDate("withdrawnAt");
        return new Image(
                new ImageId(document.getString("_id")),
                document.getString(ownerField),
                document.getLong("version"),
                document.getString("hash"),
                document.getList("renderings", Document.class).stream()
                        .map(one -> new Image.Rendering(
                                one.getInteger("width"), one.getInteger("height"), one.getInteger("length")))
                        .toList(),
                readPortrayal(document.get("portrayal", Document.class)),
                document.getString(UPLOADED_BY),
                document.getDate("uploadedAt").toInstant(),
                withdrawnAt == null ? null : withdrawnAt.toInstant());
    }

    private static @Nullable Document portrayal(@Nullable Portrayal portrayal) {
        return portrayal == null
                ? null
                : new Document("persons", portrayal.persons())
                        .append(
                                "consents",
                                portrayal.consents().stream()
                                        .map(consent -> new Document(
                                                        "givenDate",
                                                        consent.givenDate().toString())
                                                .append("means", consent.means().slug())
                                                .append("keptAt", consent.keptAt()))
                                        .toList());
    }

    private static @Nullable Portrayal readPortrayal(@Nullable Document portrayal) {
        return portrayal == null
                ? null
                : new Portrayal(
                        portrayal.getInteger("persons"),
                        portrayal.getList("consents", Document.class).stream()
                                .map(consent -> new Portrayal.Consent(
                                        LocalDate.parse(consent.getString("givenDate")),
                                        Portrayal.Means.of(consent.getString("means"))
                                                .orElseThrow(),
                                        consent.getString("keptAt")))
                                .toList());
    }
}
