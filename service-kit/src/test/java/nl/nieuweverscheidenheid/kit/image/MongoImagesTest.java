// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import nl.nieuweverscheidenheid.kit.rendition.Rendition;
import nl.nieuweverscheidenheid.testkit.TestBackend;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoImagesTest extends ImagesContract {
    private final MongoClient client = MongoClients.create(TestBackend.get().connectionString());
    private final MongoDatabase database = client.getDatabase("images");
    private final MongoImages images = new MongoImages(database, "owner");

    @BeforeEach
    void prepare() {
        images.prepare(database);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    Images images() {
        return images;
    }

    @Test
    void anUploadThatBreaksOffIsNoPictureAndIsCleared() {
        var renditions = renditions();
        var image = Image.uploaded("owner", renditions, "subject-1", NOON);
        // The process dies between the files: what is stored then is what this leaves behind.
        var broken = new ArrayList<>(renditions.subList(0, 1));
        broken.add(null);
        assertThatThrownBy(() -> images.add(image, broken, LATER)).isInstanceOf(NullPointerException.class);

        assertThat(files(image)).isEqualTo(1);
        assertThat(images.find(image.owner(), image.id())).isEmpty();
        assertThat(images.findByHash(image.hash())).isEmpty();
        var due = due(image);
        assertThat(due.isWhole()).isFalse();

        images.erase(due);
        assertThat(files(image)).isZero();
        assertThat(documents(image)).isZero();
    }

    @Test
    void anErasureThatBreaksOffIsEndedLater() {
        List<Rendition> renditions = renditions();
        var image = Image.uploaded("owner", renditions, "subject-1", NOON);
        images.add(image, renditions, LATER);
        // The process dies after the first file.
        database.getCollection("images")
                .updateOne(new Document("_id", image.id().value()), Updates.set("state", "partial"));
        bucket().delete(new org.bson.BsonString(image.id() + "/480"));

        assertThat(images.find(image.owner(), image.id())).isEmpty();
        images.erase(due(image));
        assertThat(files(image)).isZero();
        assertThat(documents(image)).isZero();
    }

    private Images.Due due(Image image) {
        return images.due(LATER, 1_000).stream()
                .filter(one -> one.image().id().equals(image.id()))
                .findFirst()
                .orElseThrow();
    }

    private long files(Image image) {
        return bucket().find(new Document("filename", new Document("$regex", "^" + image.id() + "/")))
                .into(new ArrayList<>())
                .size();
    }

    private long documents(Image image) {
        return database.getCollection("images")
                .countDocuments(new Document("_id", image.id().value()));
    }

    private com.mongodb.client.gridfs.GridFSBucket bucket() {
        return GridFSBuckets.create(database, "imageFiles");
    }
}
