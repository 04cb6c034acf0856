// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.portfolio.address.InMemorySlugs;
import nl.nieuweverscheidenheid.portfolio.entry.InMemoryEntries;
import nl.nieuweverscheidenheid.portfolio.theme.Theme;
import nl.nieuweverscheidenheid.portfolio.theme.Themes;
import nl.nieuweverscheidenheid.portfolio.workflow.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SampleContentTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final JsonMapper mapper = new JsonMapper();
    private final InMemoryEntries entries = new InMemoryEntries();
    private final SampleContent samples = new SampleContent(
            entries, new Addresses(entries, new InMemorySlugs()), mapper, Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void load() {
        samples.prepare(untouched());
    }

    @Test
    void everySampleIsPublishedAndMarkedAsOne() {
        assertThat(told()).hasSizeBetween(35, 60).allSatisfy(event -> {
            assertThat(event.content().sample()).isTrue();
            assertThat(event.publishedAt()).isBeforeOrEqualTo(NOON);
        });
    }

    @Test
    void everyThemeHasSamplesAndEveryThemeOfASampleExists() {
        var themes = new Themes(mapper).all().stream().map(Theme::slug).collect(Collectors.toSet());
        assertThat(told().stream()
                        .flatMap(event -> event.content().themes().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(themes);
    }

    @Test
    void eachKeepsToTheLimitsOfTheForm() {
        assertThat(told()).allSatisfy(event -> {
            var content = event.content();
            assertThat(content.title()).hasSizeLessThanOrEqualTo(120);
            assertThat(content.summary()).hasSizeLessThanOrEqualTo(400);
            assertThat(content.themes()).hasSizeBetween(1, 3);
            assertThat(content.sections()).containsKeys("occasion", "dilemma", "approach", "whatDidNotWork");
        });
    }

    @Test
    void eachTellsInEarnestWhatDidNotWork() {
        assertThat(told())
                .allSatisfy(event -> assertThat(event.content().sections().get("whatDidNotWork"))
                        .as(event.entryId())
                        .hasSizeGreaterThan(200));
    }

    @Test
    void eachHasAReadableAddressAndSourcesWhereItsEvidenceRestsOnThem() {
        assertThat(told())
                .extracting(event -> event.content().slug())
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(told())
                .filteredOn(event -> !event.content().evidence().equals("described"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.content().sources()).isNotEmpty());
    }

    @Test
    void someProjectHasAPlaceOfItsOwnAndNothingElseHas() {
        assertThat(told())
                .filteredOn(event -> event.content().place() != null)
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.content().kind()).isEqualTo("project");
                    assertThat(event.content().place().label()).isNotBlank();
                });
    }

    @Test
    void noneCarriesAnAddress() {
        assertThat(told()).allSatisfy(event -> assertThat(event.toString()).doesNotContain("@", "http"));
    }

    @Test
    void anEmptyPortfolioIsFilledOnceOnly() {
        var before = told().size();
        samples.prepare(untouched());
        assertThat(told()).hasSize(before);
    }

    private List<EntryPublished> told() {
        return entries.told().stream().map(EntryPublished.class::cast).toList();
    }

    /** Samples go through the entries, never to the database itself. */
    private static MongoDatabase untouched() {
        return (MongoDatabase) Proxy.newProxyInstance(
                MongoDatabase.class.getClassLoader(),
                new Class<?>[] {MongoDatabase.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError(method + " of the database was called");
                });
    }
}
