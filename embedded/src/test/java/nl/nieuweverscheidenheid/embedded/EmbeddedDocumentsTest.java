// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDocumentsTest {
    @TempDir
    Path directory;

    private EmbeddedDocuments store;
    private MongoClient client;
    private MongoCollection<Document> entries;

    EmbeddedDocumentsTest() {
        store = EmbeddedDocuments.inMemory();
        client = MongoClients.create(store.connectionString());
        entries = client.getDatabase("test").getCollection("entries");
    }

    @BeforeEach
    void open() {
        reopen(() -> EmbeddedDocuments.open(directory.resolve("documents.mv"), 0));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void understandsHello() {
        var answer = client.getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(answer.getBoolean("isWritablePrimary")).isTrue();
    }

    @Test
    void aSecondaryIndexSparesLookingAtOthers() {
        insert(1_000);
        entries.createIndex(Indexes.ascending("municipality"));

        var examined =
                examinedBy(() -> entries.find(eq("municipality", "GM0007")).into(new ArrayList<>()));

        assertThat(examined).isEqualTo(10);
    }

    @Test
    void aSecondaryIndexServesListsRangesAndFurtherConditions() {
        insert(1_000);
        entries.createIndex(Indexes.ascending("number"));

        assertThat(entries.find(in("number", 3, 5, 2_000)).into(new ArrayList<>()))
                .hasSize(2);
        assertThat(entries.find(gte("number", 990)).into(new ArrayList<>())).hasSize(10);
        assertThat(entries.find(and(gte("number", 990), lt("number", 995))).into(new ArrayList<>()))
                .hasSize(5);
        assertThat(entries.find(and(eq("number", 7), eq("municipality", "GM0008")))
                        .into(new ArrayList<>()))
                .isEmpty();
        assertThat(examinedBy(() -> entries.find(and(gte("number", 990), eq("municipality", "GM0091")))
                        .into(new ArrayList<>())))
                .isEqualTo(10);
    }

    @Test
    void aSecondaryIndexFindsEachItemOfAnArray() {
        entries.createIndex(Indexes.ascending("themes"));
        entries.insertOne(new Document("_id", "a").append("themes", List.of("taal", "werk")));
        entries.insertOne(new Document("_id", "b").append("themes", List.of("zorg")));

        entries.updateOne(eq("_id", "b"), set("themes", List.of("taal")));

        assertThat(entries.find(eq("themes", "taal")).into(new ArrayList<>())).hasSize(2);
        assertThat(entries.find(eq("themes", "zorg")).into(new ArrayList<>())).isEmpty();
    }

    @Test
    void aSecondaryIndexFollowsUpdatesAndDeletions() {
        insert(20);
        entries.createIndex(Indexes.ascending("municipality"));

        entries.updateOne(eq("_id", "e3"), set("municipality", "GM9000"));
        entries.deleteOne(eq("_id", "e4"));

        assertThat(entries.find(eq("municipality", "GM9000")).into(new ArrayList<>()))
                .extracting(entry -> entry.getString("_id"))
                .containsExactly("e3");
        assertThat(entries.countDocuments(eq("municipality", "GM0000"))).isEqualTo(8);
    }

    @Test
    void aGuardIsServedByTheIndexOfTheId() {
        insert(1_000);

        var examined =
                examinedBy(() -> entries.updateOne(and(eq("_id", "e500"), eq("version", 1L)), inc("version", 1L)));

        assertThat(examined).isLessThanOrEqualTo(2);
        assertThat(entries.updateOne(and(eq("_id", "e500"), eq("version", 1L)), inc("version", 1L))
                        .getMatchedCount())
                .isZero();
        assertThat(entries.updateOne(and(eq("_id", "e500"), lt("version", 9L)), set("version", 9L))
                        .getMatchedCount())
                .isOne();
    }

    @Test
    void anOutboxWorks() {
        entries.createIndex(Indexes.ascending("hasPending"), new IndexOptions().sparse(true));
        insert(1_000);
        var pending = List.of(new Document("id", "1"), new Document("id", "2"));

        entries.updateOne(eq("_id", "e7"), combine(pushEach("pending", pending), set("hasPending", true)));
        var unclaimed = or(exists("claimedUntil", false), lt("claimedUntil", new java.util.Date()));
        var examined = examinedBy(
                () -> entries.find(and(eq("hasPending", true), unclaimed)).into(new ArrayList<>()));
        var claimed = entries.findOneAndUpdate(
                and(eq("_id", "e7"), eq("hasPending", true), unclaimed), set("claimedUntil", new java.util.Date()));
        entries.updateOne(eq("_id", "e7"), pull("pending", in("id", List.of("1"))));
        var early = entries.updateOne(and(eq("_id", "e7"), size("pending", 0)), unset("hasPending"));
        entries.updateOne(eq("_id", "e7"), pull("pending", new Document("id", "2")));
        var late = entries.updateOne(and(eq("_id", "e7"), size("pending", 0)), unset("hasPending"));

        assertThat(examined).isOne();
        assertThat(claimed).isNotNull();
        assertThat(early.getMatchedCount()).isZero();
        assertThat(late.getModifiedCount()).isOne();
        assertThat(entries.find(eq("hasPending", true)).first()).isNull();
    }

    @Test
    void aUniqueIndexHoldsAlsoAfterARestart() {
        entries.createIndex(
                Indexes.ascending("slug"), new IndexOptions().unique(true).sparse(true));
        entries.insertOne(new Document("_id", "a").append("slug", "x"));

        reopen(() -> EmbeddedDocuments.open(directory.resolve("documents.mv"), 0));

        assertThatThrownBy(() -> entries.insertOne(new Document("_id", "b").append("slug", "x")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11000));
    }

    @Test
    void aSecondaryIndexIsThereAfterARestart() {
        insert(500);
        entries.createIndex(Indexes.ascending("municipality"));

        reopen(() -> EmbeddedDocuments.open(directory.resolve("documents.mv"), 0));

        assertThat(examinedBy(() -> entries.find(eq("municipality", "GM0007")).into(new ArrayList<>())))
                .isEqualTo(10);
    }

    @Test
    void anUpsertBehindAGuardMeetsTheNewerDocument() {
        entries.insertOne(new Document("_id", "a").append("version", 5L));
        var upsert = new com.mongodb.client.model.ReplaceOptions().upsert(true);

        assertThatThrownBy(() -> entries.replaceOne(
                        and(eq("_id", "a"), lt("version", 4L)), new Document("_id", "a").append("version", 4L), upsert))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11000));
    }

    @Test
    void eightThreadsClaimEachDocumentOnce() throws Exception {
        insert(400);
        entries.createIndex(Indexes.ascending("open"));
        entries.updateMany(new Document(), set("open", true));
        var claims = new ConcurrentLinkedQueue<String>();

        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8)
                    .forEach(thread -> threads.execute(() -> {
                        while (entries.findOneAndUpdate(eq("open", true), set("open", false))
                                instanceof Document claimed) {
                            claims.add(claimed.getString("_id"));
                        }
                    }));
        }

        assertThat(claims).hasSize(400).doesNotHaveDuplicates();
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        var file = directory.resolve("killed.mv");
        var acknowledged = Killed.afterWriting(KilledDocuments.class, file.toString());

        reopen(() -> EmbeddedDocuments.open(file, 0));

        assertThat(acknowledged).hasSizeGreaterThan(100);
        var kept = entries.find().map(entry -> entry.getString("_id")).into(new ArrayList<>());
        assertThat(kept).containsAll(acknowledged);
        assertThat(entries.find(in("_id", acknowledged)).into(new ArrayList<>()))
                .hasSize(acknowledged.size());
    }

    @Test
    void theFileDoesNotGrowWithEveryWrite() throws Exception {
        insert(50);
        entries.updateMany(new Document(), set("text", "x".repeat(2_000)));

        for (var i = 0; i < 8_000; i++) {
            entries.updateOne(eq("_id", "e" + i % 50), set("number", i));
        }

        // Some 100 kB of content; each of the 8,000 commits wrote at least a block of 4 kB.
        assertThat(Files.size(directory.resolve("documents.mv"))).isLessThan(24_000_000);
    }

    private void insert(int count) {
        entries.insertMany(IntStream.range(0, count)
                .mapToObj(i -> new Document("_id", "e" + i)
                        .append("number", i)
                        .append("municipality", "GM%04d".formatted(i < 1_000 ? i / 10 : 0))
                        .append("version", 1L))
                .toList());
    }

    private long examinedBy(Runnable operation) {
        var before = store.documentsExamined();
        operation.run();
        return store.documentsExamined() - before;
    }

    private void reopen(Supplier<EmbeddedDocuments> opening) {
        close();
        store = opening.get();
        client = MongoClients.create(store.connectionString());
        entries = client.getDatabase("test").getCollection("entries");
    }
}
