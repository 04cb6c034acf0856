// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.index.Events;
import nl.nieuweverscheidenheid.portfolio.index.Facet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StorySearchTest {
    @TempDir
    Path directory;

    private SearchBench bench;

    @BeforeEach
    void open() {
        bench = new SearchBench(directory);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aStoryIsFoundByWhatItTells() {
        bench.hear(Events.published("a", 1, "Taalcafé in de bibliotheek"));

        assertThat(bench.found("bibliotheken")).as("another form").containsExactly("a");
        assertThat(bench.found("taalcafe")).as("without the accent").containsExactly("a");
        assertThat(bench.found("café")).as("a part of a compound").containsExactly("a");
        assertThat(bench.found("bibl")).as("while typing").containsExactly("a");
        assertThat(bench.found("biblioteek")).as("misspelt").containsExactly("a");
        assertThat(bench.found("zwembad")).isEmpty();
    }

    @Test
    void aCompoundFindsItsPartsAndTheyFindIt() {
        bench.hear(
                Events.published("apart", 1, "Huisvesting van arbeidsmigranten"),
                Events.published("one", 1, "Arbeidsmigrantenhuisvesting"));

        assertThat(bench.found("arbeidsmigrantenhuisvesting")).containsExactly("one", "apart");
        assertThat(bench.found("huisvesting arbeidsmigranten")).containsExactly("apart", "one");
    }

    @Test
    void whatOnlyLooksLikeAPartFindsNothing() {
        bench.hear(
                Events.published("a", 1, "Statushouders in de wijk"),
                Events.published("b", 1, "De wethouder in vergadering"));

        assertThat(Stream.of("houder", "houders", "ring", "hout").map(bench::found))
                .allMatch(List::isEmpty);
    }

    @Test
    void theNearerTheWordTheHigherTheStory() {
        bench.hear(
                Events.published("typo", 1, "Verslag over werkgevvers"),
                Events.published("synonym", 1, "Verslag over ondernemers"),
                Events.published("stem", 1, "Verslag over de werkgever"),
                Events.published("exact", 1, "Verslag over werkgevers"));

        assertThat(bench.found("werkgevers"))
                .startsWith("exact", "stem", "synonym")
                .doesNotContain("typo");
    }

    @Test
    void aPartOfACompoundComesAfterTheWordAndBeforeABeginning() {
        bench.hear(
                Events.published("prefix", 1, "Verslag over schooltjes"),
                Events.published("part", 1, "Verslag over de dorpsschool"),
                Events.published("exact", 1, "Verslag over de school"));

        assertThat(bench.found("school")).containsExactly("exact", "part", "prefix");
    }

    @Test
    void aTypoNeverBeatsAHit() {
        bench.hear(
                Events.published("title", "Burgerraad burgerraad burgerraad", "Burgerraad", "Burgerraad"),
                Events.published("body", "Een verslag", "Kort", "Ver weg. ".repeat(300) + "Het burgerberaad."));

        assertThat(bench.found("burgerberaad")).startsWith("body");
        assertThat(bench.found("burgerbraad")).containsExactlyInAnyOrder("title", "body");
    }

    @Test
    void wordsThatStandTogetherComeFirst() {
        bench.hear(
                Events.published(
                        "apart", "Een loket", "Voor wie komt", "In dat huis werken wij. Daar zijn twee landen."),
                Events.published("near", "Een loket", "Voor wie komt", "Wij werken in twee landen. Dat huis is daar."));

        assertThat(bench.found("werken twee landen")).startsWith("near");
    }

    @Test
    void aTitleCountsForMoreThanAText() {
        bench.hear(
                Events.published("text", "Een verslag", "Kort", "Dit gaat over een moestuin."),
                Events.published("title", "De moestuin", "Kort", "Dit gaat over iets anders."));

        assertThat(bench.found("moestuin")).containsExactly("title", "text");
    }

    @Test
    void aTermOfSeveralWordsFindsItsSynonymAndTheOtherWayRound() {
        bench.hear(
                Events.published("short", 1, "Een brug naar de ggz"),
                Events.published("long", 1, "Geestelijke gezondheidszorg in de wijk"),
                Events.published("other", 1, "Gezondheidszorg voor de geestelijke"));

        assertThat(bench.found("ggz")).containsExactly("short", "long");
        assertThat(bench.found("geestelijke gezondheidszorg")).contains("short", "long");
    }

    @Test
    void aSynonymOfAThemeFindsAndCountsItsStories() {
        bench.hear(Events.published("a", 1, "Een verslag"));

        var answer = bench.answer("woonruimte");

        assertThat(answer.hits()).hasSize(1);
        assertThat(answer.facets().get(Facet.THEME)).containsEntry("wonen-en-leefbaarheid", 1);
    }

    @Test
    void whatIsMarkedIsWhatWasFound() {
        bench.hear(Events.published(
                "a",
                "Arbeidsmigrantenhuisvesting & <b>taal</b>",
                "Voor vergunninghouders en hun werkgever.",
                "De eerste zin. Bij de bibliotheken <script>alert(1)</script> is koffie.\n\nEen andere alinea."));

        assertThat(highlight("huisvesting").title())
                .hasValue("<mark>Arbeidsmigrantenhuisvesting</mark> &amp; &lt;b&gt;taal&lt;/b&gt;");
        assertThat(highlight("statushouder").summary())
                .hasValue("Voor <mark>vergunninghouders</mark> en hun werkgever.");
        assertThat(highlight("bibliotheek").snippet())
                .hasValue("Bij de <mark>bibliotheken</mark> &lt;script&gt;alert(1)&lt;/script&gt; is koffie. …");
        assertThat(highlight("bibliotheek").section()).hasValue("occasion");
        assertThat(highlight("bibl").snippet())
                .hasValueSatisfying(snippet -> assertThat(snippet).contains("<mark>bibliotheken</mark>"));
        assertThat(highlight("bibliotheeken").snippet())
                .hasValueSatisfying(snippet -> assertThat(snippet).contains("<mark>bibliotheken</mark>"));
    }

    @Test
    void aChosenValueDoesNotHideTheOthersOfItsFacet() {
        bench.hear(
                Events.municipality("GM0363", "Amsterdam", "voorsteden", 1),
                Events.published("a", 1, "Moestuin"),
                Events.published("b", 1, "Moestuin"));

        var answer = bench.answer(
                new Question("moestuin", Map.of(Facet.KIND, List.of("programme")), Optional.empty(), false));

        assertThat(answer.total()).isZero();
        assertThat(answer.facets().get(Facet.KIND)).containsExactly(Map.entry("project", 2));
        assertThat(answer.facets().get(Facet.TYPE)).isEmpty();
        var kept = bench.answer(
                new Question("moestuin", Map.of(Facet.KIND, List.of("project")), Optional.of(2022), false));
        assertThat(kept.total()).isEqualTo(2);
        assertThat(kept.facets().get(Facet.TYPE)).containsExactly(Map.entry("voorsteden", 2));
        assertThat(bench.answer(new Question("moestuin", Map.of(), Optional.of(1990), false))
                        .total())
                .isZero();
    }

    @Test
    void whereNothingIsFoundTheFiltersAreLetGoAndThenTheRarestWords() {
        bench.hear(Events.published("a", 1, "Moestuin in de wijk"), Events.published("b", 1, "Moestuin op het dak"));

        var filtered = bench.answer(
                new Question("moestuin", Map.of(Facet.KIND, List.of("programme")), Optional.empty(), false));
        assertThat(filtered.widened()).hasValueSatisfying(widened -> {
            assertThat(widened.withoutFilters()).isTrue();
            assertThat(widened.withoutWords()).isEmpty();
            assertThat(widened.total()).isEqualTo(2);
        });
        var unknown = bench.answer("moestuin zwembaden");
        assertThat(unknown.total()).isZero();
        assertThat(unknown.widened()).hasValueSatisfying(widened -> {
            assertThat(widened.withoutFilters()).isFalse();
            assertThat(widened.withoutWords()).containsExactly("zwembaden");
            assertThat(widened.hits()).hasSize(2);
        });
        assertThat(bench.answer("zwembaden").widened()).isEmpty();
        assertThat(bench.answer("moestuin").widened()).isEmpty();
    }

    @Test
    void aLikelyMistakeIsAskedAbout() {
        bench.hear(Events.published("a", 1, "Taalcafé in de bibliotheek"));

        assertThat(bench.answer("de biblioteek").didYouMean()).hasValue("de bibliotheek");
        assertThat(bench.answer("bibliotheek").didYouMean()).isEmpty();
        assertThat(bench.answer("zwembad").didYouMean()).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        bench.hear(Stream.iterate(0, number -> number + 1)
                .limit(25)
                .map(number -> Events.published("s" + number, 1, "Moestuin " + "x".repeat(number % 5)))
                .toList());

        var pages = Stream.of(1, 2, 3)
                .flatMap(page ->
                        bench.stories().answer(Question.of("moestuin"), new Paging(page, 10), true).hits().stream())
                .map(hit -> hit.story().id())
                .toList();

        assertThat(pages).hasSize(25).doesNotHaveDuplicates();
        assertThat(bench.stories()
                        .answer(Question.of(""), new Paging(1, 1), true)
                        .ids())
                .hasSize(25)
                .doesNotHaveDuplicates();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "a".repeat(200),
                "\u0000\u0001\u001f\u007f",
                "%00",
                "title:* AND (NOT [a TO z]) OR \"x\"~9 /(a+)+$/ ^5 +- && || ! { } ~ ? \\",
                "(((((((((((((((((((((((((((((((((((((((((((((((((",
                "/(a|a)*$/ /(.*)*x/",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(4),
                "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDF3\uD83C\uDDF1",
                "\uD83D",
                "\u202Emoestuin\u202C \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
                "*".repeat(200),
                "de ".repeat(60),
                "huis".repeat(50),
                "arbeidsmigranten".repeat(12),
                "' OR 1=1 --; <script>alert(1)</script>",
                "{\"$gt\": \"\"}",
                "e\u0301".repeat(90));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anythingThatCanBeTypedIsBorne(String typed) {
        bench.hear(Events.published("a", 1, "Moestuin in de wijk"), Events.topic("t", 1, "Wie heeft een moestuin?"));

        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            bench.answer(typed);
            bench.topics().answer(typed, new Paging(1, 3));
            bench.names().answer(typed);
        });
    }

    private StorySearch.Highlight highlight(String words) {
        return bench.answer(words).hits().getFirst().highlight();
    }
}
