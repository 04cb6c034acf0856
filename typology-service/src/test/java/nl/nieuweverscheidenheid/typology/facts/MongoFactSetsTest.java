// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Instant;
import java.time.LocalDate;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;

/** Each test has a database of its own, in which no relay looks: what is to be told stays there and can be seen. */
@OnBackend
@SpringBootTest(classes = MongoFactSetsTest.Store.class)
class MongoFactSetsTest extends FactSetsContract {
    @Autowired
    private MongoClient client;

    @Autowired
    private Outboxes outboxes;

    private String database;

    @Override
    FactSets empty() {
        database = "test_factsets_" + Long.toHexString(System.nanoTime());
        return new MongoFactSets(client.getDatabase(database), outboxes);
    }

    @Test
    void everyChangeIsStoredWithWhatIsToBeToldOfIt() {
        var sets = empty();
        var first = Standing.first(
                new Standing.Release("2026-1", "abc"),
                LocalDate.of(2026, 12, 1),
                Instant.parse("2026-12-01T12:00:00Z"));

        sets.change(first);
        sets.change(first.on(LocalDate.of(2027, 1, 1), Instant.parse("2026-12-31T23:00:00Z")));

        var stored =
                client.getDatabase(database).getCollection("standing").find().first();
        assertThat(stored.getBoolean("hasPending")).isTrue();
        assertThat(stored.getList("pending", Document.class))
                .extracting(event -> event.getString("topic"), event -> event.getString("key"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("typology.facts", "typology"),
                        org.assertj.core.groups.Tuple.tuple("typology.facts", "typology"));
        assertThat(stored.getList("pending", Document.class).getLast().getString("data"))
                .contains("\"version\":2", "\"asOfDate\":\"2027-01-01\"");
    }

    /** The store and the outbox, without the service. */
    @EnableAutoConfiguration
    static class Store {}
}
