// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import org.junit.jupiter.api.Test;

/** What every store of offers keeps to. */
abstract class OffersContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** Of this test alone, as the store may hold those of others. */
    private final String one = "GM" + UUID.randomUUID().toString().substring(0, 8);

    private final String other = "GM" + UUID.randomUUID().toString().substring(0, 8);

    abstract Offers offers();

    @Test
    void whatWasAddedIsFound() {
        var offer = offer(NOON, one);
        assertThat(offers().add(offer)).isTrue();

        assertThat(offers().find(offer.topic())).contains(offer);
        assertThat(offers().find(topic())).isEmpty();
    }

    @Test
    void theFirstOfferOfAQuestionStays() {
        var first = offer(NOON, one);
        offers().add(first);

        assertThat(offers().add(new Offer(first.topic(), first.themes(), first.types(), List.of(other), NOON)))
                .isFalse();
        assertThat(offers().find(first.topic())).contains(first);
        assertThat(offers().to(List.of(other), 10)).isEmpty();
    }

    @Test
    void saysWhichQuestionsWerePutToSomebody() {
        var offered = offer(NOON, one);
        offers().add(offered);

        assertThat(offers().among(List.of(offered.topic(), topic()))).containsExactly(offered.topic());
        assertThat(offers().among(List.of())).isEmpty();
    }

    @Test
    void theLatestToAnyOfSomeMunicipalitiesComeFirst() {
        var early = offer(NOON, one);
        var late = offer(NOON.plusSeconds(2), one, other);
        var between = offer(NOON.plusSeconds(1), other);
        List.of(early, late, between).forEach(offers()::add);

        assertThat(offers().to(List.of(one, other), 10)).containsExactly(late, between, early);
        assertThat(offers().to(List.of(one), 1)).containsExactly(late);
        assertThat(offers().to(List.of(), 10)).isEmpty();
    }

    private static Offer offer(Instant at, String... municipalities) {
        return new Offer(topic(), List.of("huisvesting"), List.of("grensgemeenten"), List.of(municipalities), at);
    }

    private static TopicId topic() {
        return new TopicId(UUID.randomUUID().toString());
    }
}
