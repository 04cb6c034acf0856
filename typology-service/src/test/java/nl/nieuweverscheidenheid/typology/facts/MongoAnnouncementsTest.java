// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import static nl.nieuweverscheidenheid.typology.facts.Samples.DUINSTREEK;
import static nl.nieuweverscheidenheid.typology.facts.Samples.GOUDA;
import static nl.nieuweverscheidenheid.typology.facts.Samples.LEIDEN;
import static nl.nieuweverscheidenheid.typology.facts.Samples.NEW_YEAR;
import static nl.nieuweverscheidenheid.typology.facts.Samples.VOORSCHOTEN;
import static nl.nieuweverscheidenheid.typology.facts.Samples.WASSENAAR;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.typology.ShippedFacts;
import nl.nieuweverscheidenheid.typology.classification.Rules;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;

/** Each test has a database of its own, in which no relay looks: what is to be told stays there and can be seen. */
@OnBackend
@SpringBootTest(classes = MongoAnnouncementsTest.Store.class)
class MongoAnnouncementsTest {
    private static final int EVER = 342 + 84;

    private final Typology shipped = typology();

    @Autowired
    private MongoClient client;

    @Autowired
    private Outboxes outboxes;

    private MongoAnnouncements announcements;
    private MongoCollection<Document> told;

    @BeforeEach
    void open() {
        var database = client.getDatabase("test_announcements_" + Long.toHexString(System.nanoTime()));
        announcements = new MongoAnnouncements(database, outboxes, Clock.systemUTC());
        told = database.getCollection("municipalities");
    }

    @Test
    void atFirstEverybodyIsToldOfAndThenNobody() {
        announcements.tell(shipped, 1);
        assertThat(pending()).hasSize(EVER);
        assertThat(types()).containsOnly("municipality-registered", "municipality-ended");

        forget();
        announcements.tell(shipped, 1);
        announcements.tell(typology(), 2);

        assertThat(pending()).isEmpty();
    }

    @Test
    void whatChangesThreeTellsOfThree() {
        announcements.tell(shipped, 1);
        forget();

        announcements.tell(typology(Samples.assignments("homogene-gemeenten", GOUDA, LEIDEN, WASSENAAR)), 2);

        assertThat(pending())
                .extracting(event -> event.getString("key"))
                .containsExactlyInAnyOrder("GM0513", "GM0546", "GM0629");
        assertThat(types()).containsOnly("municipality-classified");
        assertThat(pending())
                .allSatisfy(event -> assertThat(event.getString("data"))
                        .contains("\"version\":2", "\"basis\":\"wrr\"", "homogene-gemeenten"));
    }

    @Test
    void aMergerEndsTwoAndRegistersOne() {
        announcements.tell(shipped, 1);
        forget();

        announcements.tell(typology(Samples.duinstreek()), 2);

        assertThat(pending())
                .extracting(event -> event.getString("key") + " " + type(event))
                .containsExactlyInAnyOrder(
                        "GM0626 municipality-ended", "GM0629 municipality-ended", "GM2001 municipality-registered");
        assertThat(of("GM0629"))
                .contains("\"endDate\":\"2026-12-31\"", "\"code\":\"GM2001\"", "\"name\":\"Duinstreek\"");
    }

    @Test
    void whoExistsAgainIsRegisteredAgain() {
        announcements.tell(shipped, 1);
        announcements.tell(typology(Samples.duinstreek()), 2);
        forget();

        announcements.tell(
                typology(new FactSet.Mergers(
                        NEW_YEAR,
                        List.of(new nl.nieuweverscheidenheid.typology.municipality.Merger(
                                WASSENAAR, DUINSTREEK, true, 1)),
                        Samples.duinstreek().founded())),
                3);

        assertThat(pending())
                .extracting(event -> event.getString("key") + " " + type(event))
                .containsExactlyInAnyOrder("GM0626 municipality-registered", "GM2001 municipality-registered");
        assertThat(told.find(Filters.eq("_id", VOORSCHOTEN.value())).first()).doesNotContainKey("endDate");
    }

    @Test
    void whoHasOlderFactsComesTooLate() {
        var newer = typology(Samples.assignments("homogene-gemeenten", GOUDA));
        announcements.tell(shipped, 1);
        announcements.tell(newer, 3);
        forget();

        announcements.tell(typology(Samples.assignments("voorsteden", GOUDA, LEIDEN)), 2);

        assertThat(pending()).isEmpty();
    }

    @Test
    void whatWasBrokenOffIsToldByWhoeverTellsNext() {
        announcements.tell(shipped, 1);
        forget();
        var newer = typology(Samples.assignments("homogene-gemeenten", GOUDA, LEIDEN));
        // As if the first instance had died before it came to Leiden.
        var before = told.find(Filters.eq("_id", LEIDEN.value())).first();
        announcements.tell(newer, 2);
        told.replaceOne(Filters.eq("_id", LEIDEN.value()), before);
        assertThat(pending()).extracting(event -> event.getString("key")).containsExactly("GM0513");

        announcements.tell(newer, 2);

        assertThat(pending()).extracting(event -> event.getString("key")).containsExactlyInAnyOrder("GM0513", "GM0546");
    }

    @Test
    void instancesThatTellAtTheSameTimeTellOnce() throws Exception {
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (var tellings : List.of(shipped, typology(Samples.duinstreek()))) {
                var version = tellings == shipped ? 1 : 2;
                var all = new ArrayList<Callable<Void>>();
                for (var i = 0; i < 4; i++) {
                    all.add(() -> {
                        announcements.tell(tellings, version);
                        return null;
                    });
                }
                for (var one : instances.invokeAll(all)) {
                    one.get();
                }
            }
        }

        assertThat(told.countDocuments()).isEqualTo(EVER + 1);
        assertThat(pending()).hasSize(EVER + 3);
    }

    private static Typology typology(FactSet... imported) {
        return FactTables.shipped().with(List.of(imported), NEW_YEAR).typology(new Rules(ShippedFacts.rules()));
    }

    private List<Document> pending() {
        return told.find().into(new ArrayList<>()).stream()
                .flatMap(document -> document.getList("pending", Document.class, List.of()).stream())
                .toList();
    }

    private Stream<String> types() {
        return pending().stream().map(MongoAnnouncementsTest::type);
    }

    private String of(String code) {
        return pending().stream()
                .filter(event -> event.getString("key").equals(code))
                .map(event -> event.getString("data"))
                .findFirst()
                .orElseThrow();
    }

    private static String type(Document event) {
        return event.getString("type").replaceFirst(".*\\.", "");
    }

    /** As the relay does when all was sent. */
    private void forget() {
        told.updateMany(
                new Document(), Updates.combine(Updates.set("pending", List.of()), Updates.unset("hasPending")));
    }

    /** The store and the outbox, without the service. */
    @EnableAutoConfiguration
    static class Store {}
}
