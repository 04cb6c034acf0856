// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;

/** Each test has a database of its own, in which no relay looks: what is to be told stays there and can be seen. */
@OnBackend
@SpringBootTest(classes = MongoBoundarySetsTest.Store.class)
class MongoBoundarySetsTest extends BoundarySetsContract {
    @Autowired
    private MongoClient client;

    @Autowired
    private Outboxes outboxes;

    private MongoDatabase database;
    private BoundarySets sets;

    @BeforeEach
    void open() {
        database = client.getDatabase("test_boundarysets_" + Long.toHexString(System.nanoTime()));
        sets = new MongoBoundarySets(database, outboxes);
    }

    @Override
    BoundarySets sets() {
        return sets;
    }

    @Test
    void aChoiceIsStoredWithWhatIsToBeToldOfIt() {
        aChoiceFollowsTheOneBefore();

        var stored = database.getCollection("shownBoundaries").find().first();
        assertThat(stored.getList("pending", Document.class))
                .extracting(event -> event.getString("topic"), event -> event.getString("key"))
                .containsExactly(tuple("map.boundaries", "municipalities"), tuple("map.boundaries", "municipalities"));
        assertThat(stored.getList("pending", Document.class).getLast().getString("data"))
                .contains("\"version\":2", "\"setVersion\":1");
    }

    @Test
    void anImportThatBreaksOffIsNoSetAndIsCleared() {
        aSetIsKeptWithItsContent();
        // As the process leaves it that dies while the content is being stored.
        database.getCollection("boundarySets").updateMany(new Document(), Updates.set("state", "partial"));

        assertThat(sets.all()).isEmpty();
        assertThat(sets.nextVersion()).as("its version is not given again").isEqualTo(2);
        sets.forget(List.of(), NOON);
        assertThat(files()).as("may still be under way").hasSize(1);

        sets.forget(List.of(), NOON.plusSeconds(1));
        assertThat(files()).isEmpty();
        assertThat(database.getCollection("boundarySets").countDocuments()).isZero();
    }

    private List<String> files() {
        return GridFSBuckets.create(database, "boundaryFiles")
                .find()
                .map(file -> file.getFilename())
                .into(new ArrayList<>());
    }

    /** The store and the outbox, without the service. */
    @EnableAutoConfiguration
    static class Store {}
}
