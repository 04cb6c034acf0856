// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.nieuweverscheidenheid.forum.story.Heard;
import nl.nieuweverscheidenheid.forum.topic.Asked;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import org.junit.jupiter.api.Test;

class OfferingTest {
    private static final Instant ASKED = Instant.parse("2026-03-02T12:00:00Z");
    private static final String BORDER = "grensgemeenten";

    private final Asked asked = new Asked();
    private final MovableClock clock = new MovableClock("2026-03-02T12:00:00Z");
    private final Offering offering = new Offering(
            new InMemoryOffers(),
            asked.unanswered(),
            Heard.experience(
                    List.of(
                            Heard.registered("GM0363", 1, "Amsterdam"),
                            Heard.registered("GM0184", 1, "Urk"),
                            Heard.registered("GM0034", 1, "Almere"),
                            Heard.registered("GM0599", 1, "Rotterdam", "voorsteden")),
                    Heard.publishedBy("GM0363", "huisvesting"),
                    Heard.publishedBy("GM0184", "huisvesting"),
                    Heard.publishedBy("GM0034", "taal-en-inburgering"),
                    Heard.publishedBy("GM0599", "huisvesting")),
            Heard.names(
                    Heard.registered("GM0363", 1, "Amsterdam"),
                    Heard.registered("GM0184", 1, "Urk"),
                    Heard.registered("GM0034", 1, "Almere"),
                    Heard.registered("GM0599", 1, "Rotterdam", "voorsteden")),
            new OfferSettings(Duration.ofDays(3), Duration.ofHours(1)),
            clock);

    @Test
    void aQuestionIsPutToThoseOfTheSameTypeThatToldOfItsTheme() {
        var question = asked.question(ASKED);
        after(Duration.ofDays(4));

        assertThat(offering.find(question.id())).hasValueSatisfying(offer -> {
            assertThat(offer.municipalities()).containsExactly("GM0184");
            assertThat(offer.types()).containsExactly(BORDER);
            assertThat(offer.themes()).containsExactly("huisvesting");
            assertThat(offer.at()).isEqualTo(clock.instant());
        });
        assertThat(offering.openTo("GM0184", 10))
                .extracting(Offering.Open::question)
                .containsExactly(question);
        assertThat(offering.openTo("GM0034", 10)).isEmpty();
    }

    @Test
    void theTypesThatItNamesComeBeforeThatOfWhoAsks() {
        var question = asked.question(ASKED, "voorsteden");
        after(Duration.ofDays(4));

        assertThat(offering.find(question.id()).orElseThrow().municipalities()).containsExactly("GM0599");
    }

    @Test
    void itWaitsForAWhileAndHappensOnce() {
        var question = asked.question(ASKED);
        after(Duration.ofDays(2));
        assertThat(offering.find(question.id())).isEmpty();

        after(Duration.ofDays(2));
        var first = offering.find(question.id()).orElseThrow();
        after(Duration.ofDays(2));
        assertThat(offering.find(question.id())).contains(first);
    }

    @Test
    void whoHidesItsNameIsAmongThoseOfItsType() {
        var question = asked.hiddenQuestion(ASKED, BORDER);
        after(Duration.ofDays(4));

        assertThat(offering.find(question.id()).orElseThrow().municipalities()).containsExactly("GM0184", "GM0363");
    }

    @Test
    void onlyQuestionsThatCanStillBeAnsweredAreOffered() {
        var answered = asked.question(ASKED);
        asked.answer(answered);
        var closed = asked.question(ASKED);
        asked.close(closed);
        var none = List.of(
                answered,
                closed,
                asked.dilemma(ASKED, BORDER),
                asked.sample(ASKED, BORDER),
                asked.question(ASKED, "nergensgemeenten"));
        after(Duration.ofDays(4));

        assertThat(none)
                .allSatisfy(topic -> assertThat(offering.find(topic.id())).isEmpty());
        assertThat(offering.openTo("GM0184", 10)).isEmpty();
    }

    @Test
    void whatIsAnsweredMeanwhileWaitsNoLonger() {
        var question = asked.question(ASKED);
        after(Duration.ofDays(4));
        asked.answer(question);

        assertThat(offering.find(question.id())).isEmpty();
        assertThat(offering.openTo("GM0184", 10)).isEmpty();
    }

    @Test
    void whatIsHiddenMeanwhileIsShownToNobody() {
        var question = asked.question(ASKED);
        after(Duration.ofDays(4));
        asked.hide(question);

        assertThat(offering.find(question.id())).isEmpty();
        assertThat(offering.openTo("GM0184", 10)).isEmpty();
    }

    private void after(Duration time) {
        clock.pass(time);
        offering.proceed();
    }
}
