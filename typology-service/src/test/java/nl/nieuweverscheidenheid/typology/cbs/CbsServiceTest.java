// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import nl.nieuweverscheidenheid.typology.cbs.CbsReading.Finding;
import nl.nieuweverscheidenheid.typology.cbs.CbsReading.Severity;
import nl.nieuweverscheidenheid.typology.municipality.Register;
import nl.nieuweverscheidenheid.typology.opendata.OpenDataSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** How the service is asked, and what it may do without doing harm. */
@Timeout(60)
class CbsServiceTest {
    private static final String CELLS = MadeTable.OBSERVATIONS;
    private static final Register REGISTER = Tables.register("GM0184", "GM0518");

    private final MadeTable table = MadeTable.of(2025, "GM0184|GM0518");
    private final PlayedCbs cbs = new PlayedCbs(table, 40);
    private final PlayedCbs elsewhere = new PlayedCbs(table, 40);

    @AfterEach
    void close() {
        cbs.close();
        elsewhere.close();
    }

    @Test
    void allPagesAreRead() {
        var reading = read();

        assertThat(reading.isUsable()).isTrue();
        assertThat(reading.compositions()).hasSize(2);
        assertThat(cbs.heard(CELLS)).hasSize((table.lists.get(CELLS).size() + 39) / 40);
    }

    @Test
    void onlyTheCellsThatAreWantedAreAskedFor() {
        read();

        var asked = cbs.heard(CELLS).getFirst();
        assertThat(asked.accept()).contains("application/json");
        assertThat(asked.uri().getQuery())
                .startsWith("$filter=Measure eq 'M000352' and Geboorteland eq 'T001638' and Geslacht eq 'T001038' "
                        + "and Leeftijd eq '10000  ' and (Herkomstland eq 'T001040' or Herkomstland eq '1012600' or ")
                .endsWith(" and (Perioden eq '2025JJ00' or Perioden eq '2024JJ00') "
                        + "and (startswith(RegioS,'GM') or RegioS eq 'NL01  ')");
    }

    @Test
    void theCodeListsAreReadBeforeTheCells() {
        table.forget("HerkomstlandCodes", "H008673");

        assertThat(read().isUsable()).isFalse();

        assertThat(cbs.heard("HerkomstlandCodes")).isNotEmpty();
        assertThat(cbs.heard(CELLS)).isEmpty();
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfAPageIsTriedAgain() {
        cbs.answers(CELLS, cbs::ownAnswer, cbs::breaksOff, cbs::breaksOff);

        var reading = read();

        assertThat(reading.isUsable()).isTrue();
        assertThat(reading.compositions()).hasSize(2);
    }

    @Test
    void aConnectionThatKeepsBreakingIsGivenUp() {
        cbs.answers(CELLS, cbs::ownAnswer, cbs::breaksOff, cbs::breaksOff, cbs::breaksOff);

        var reading = read();

        assertThat(reading.compositions()).isEmpty();
        assertThat(error(reading).code()).isEqualTo("source-away");
        assertThat(error(reading).text()).contains("na 3 pogingen", "geen verbinding, of verbroken");
        assertThat(cbs.heard(CELLS)).hasSize(4);
    }

    @Test
    void nobodyThereIsAFinding() {
        cbs.close();

        assertThat(error(read()).code()).isEqualTo("source-away");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void anAnswerThatMayPassIsTriedAgain(int status) {
        cbs.answers("GeslachtCodes", PlayedCbs.status(status), PlayedCbs.status(status));

        assertThat(read().isUsable()).isTrue();
        assertThat(cbs.heard("GeslachtCodes")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500})
    void anAnswerThatWillNotPassIsNotTriedAgain(int status) {
        cbs.answers("GeslachtCodes", PlayedCbs.status(status));

        assertThat(error(read()).code()).isEqualTo("source-refuses");
        assertThat(cbs.heard("GeslachtCodes")).hasSize(1);
    }

    /** The usual wait would be longer than the test may last. */
    @Test
    void theServiceSaysHowLongToWait() {
        var patient = limits(Duration.ofSeconds(90), Duration.ofSeconds(90), Tables.LIMITS.pageTimeout());
        var past = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.EPOCH.atZone(ZoneOffset.UTC));
        cbs.answers(CELLS, PlayedCbs.status(429, "Retry-After", "0"), PlayedCbs.status(503, "Retry-After", past));

        assertThat(read(patient).isUsable()).isTrue();
        assertThat(cbs.heard(CELLS).size()).isGreaterThan(3);
    }

    @Test
    void aServiceThatWantsToBeLeftAloneForLongIsNotWaitedFor() {
        cbs.answers(CELLS, PlayedCbs.status(429, "Retry-After", "3600"));

        assertThat(error(read()).text()).contains("status 429", "over 60 minuten");
        assertThat(cbs.heard(CELLS)).hasSize(1);
    }

    @Test
    void aRedirectToAnotherPlaceIsNotFollowed() {
        cbs.answers(CELLS, PlayedCbs.status(302, "Location", elsewhere.catalogue() + "/85458NED/Observations"));

        assertThat(error(read()).code()).isEqualTo("address-refused");
        assertThat(elsewhere.heard()).isEmpty();
    }

    @Test
    void aRedirectOfTheServiceToItselfIsFollowed() {
        cbs.answers("GeslachtCodes", PlayedCbs.status(307, "Location", "/odata/v1/CBS/85458NED/GeslachtCodes?v=1"));

        assertThat(read().isUsable()).isTrue();
    }

    @Test
    void redirectsInACircleAreGivenUp() {
        HttpHandler circle = PlayedCbs.status(301, "Location", "/odata/v1/CBS/85458NED/GeslachtCodes");
        cbs.answers("GeslachtCodes", circle, circle, circle, circle, circle);

        assertThat(error(read()).text()).contains("status 301");
    }

    @Test
    void aNextPageInAnotherPlaceIsNotFetched() {
        cbs.answers(CELLS, cbs.withNext(elsewhere.catalogue() + "/85458NED/Observations?$skip=40"));

        assertThat(error(read()).code()).isEqualTo("address-refused");
        assertThat(elsewhere.heard()).isEmpty();
    }

    @Test
    void aNextPageThatIsNoAddressIsRefused() {
        cbs.answers(CELLS, cbs.withNext("ht tp://"));

        assertThat(error(read()).code()).isEqualTo("address-refused");
    }

    @Test
    void pagesInACircleAreRefused() {
        var first = cbs.catalogue() + "/85458NED/Observations?$skip=0";
        cbs.answers(CELLS, cbs.withNext(first), cbs.withNext(first));

        assertThat(error(read()).code()).isEqualTo("pages-loop");
    }

    @Test
    void pagesWithoutAnEndAreRefused() {
        for (var page = 0; page < 100; page++) {
            cbs.answers(CELLS, cbs.withNext(cbs.catalogue() + "/85458NED/Observations?page=" + page));
        }

        assertThat(error(read()).code()).isEqualTo("pages-endless");
        assertThat(cbs.heard(CELLS)).hasSize(Tables.LIMITS.mostPages());
    }

    @Test
    void aPageWithoutAnEndIsRefusedAtOnce() {
        cbs.answers(CELLS, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var block = " ".repeat(10_000).getBytes(UTF_8);
            try {
                while (true) {
                    exchange.getResponseBody().write(block);
                }
            } catch (IOException hungUp) {
                exchange.close();
            }
        });

        assertThat(error(read()).code()).isEqualTo("page-too-large");
        assertThat(cbs.heard(CELLS)).hasSize(1);
    }

    @Test
    void aPageThatNeverComesToItsEndIsGivenUp() {
        var released = new CountDownLatch(1);
        HttpHandler stalls = exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(released);
            exchange.close();
        };
        cbs.answers(CELLS, stalls, stalls, stalls);
        var hasty = limits(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(300));

        var reading = read(hasty);

        released.countDown();
        assertThat(error(reading).code()).isEqualTo("source-away");
        assertThat(error(reading).text()).contains("geen volledig antwoord binnen 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exceeded the maximum number of rows",
                "[]",
                "{}",
                "{\"value\":[{\"Identifier\":",
                "{\"value\":{}}"
            })
    void whatIsNoPageIsRefused(String body) {
        cbs.answers("GeslachtCodes", PlayedCbs.body(body.getBytes(UTF_8)));

        assertThat(error(read()))
                .satisfies(error -> assertThat(error.code()).isEqualTo("page-unreadable"))
                .satisfies(error -> assertThat(error.text()).contains("GeslachtCodes"));
    }

    @Test
    void aTableThatIsNotThereIsAFinding() {
        try (var other = new PlayedCbs(table, 40)) {
            var source = new CbsSource.Service(other.catalogue(), "85459NED");

            assertThat(error(Tables.usual().read(source, 2025, REGISTER)).text())
                    .contains("status 404");
        }
    }

    @Test
    void theServiceIsCbsUnlessItIsConfiguredOtherwise() {
        assertThat(Tables.usual().service())
                .isEqualTo(new CbsSource.Service(URI.create("https://datasets.cbs.nl/odata/v1/CBS"), "85458NED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc", "//datasets.cbs.nl", "/odata", "mailto:a@b"})
    void aCatalogueIsAnAddressOnTheWeb(String catalogue) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CbsSource.Service(URI.create(catalogue), "85458NED"));
    }

    @Test
    void aTablesIdIsNoPath() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CbsSource.Service(cbs.catalogue(), "../85458NED"));
    }

    private CbsReading read() {
        return read(Tables.LIMITS);
    }

    private CbsReading read(OpenDataSettings limits) {
        return Tables.with(limits).read(cbs.source(), 2025, REGISTER);
    }

    private static Finding error(CbsReading reading) {
        assertThat(reading.isUsable()).isFalse();
        assertThat(reading.compositions()).isEmpty();
        return Optional.of(reading.findings().getFirst())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .orElseThrow();
    }

    private static OpenDataSettings limits(Duration firstWait, Duration longestWait, Duration pageTimeout) {
        return new OpenDataSettings(
                Duration.ofSeconds(5),
                pageTimeout,
                Duration.ofMinutes(5),
                DataSize.ofMegabytes(20),
                50,
                3,
                firstWait,
                longestWait,
                DataSize.ofMegabytes(100));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
