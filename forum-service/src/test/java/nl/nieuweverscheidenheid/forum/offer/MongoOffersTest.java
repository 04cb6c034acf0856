// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.offer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.OfferEvent;
import nl.nieuweverscheidenheid.events.OfferEvent.QuestionOffered;
import nl.nieuweverscheidenheid.forum.story.Experience;
import nl.nieuweverscheidenheid.forum.story.Heard;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.testkit.EventContract;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.Tellings;
import nl.nieuweverscheidenheid.testkit.Tokens;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Questions are offered at once, and when a test says so. */
@OnBackend
@SpringBootTest(properties = {"forum.offers.after=0s", "forum.offers.every=1h"})
@AutoConfigureMockMvc
class MongoOffersTest extends OffersContract {
    private static final String TYPE = "aangebodengemeenten";

    @Autowired
    private Offers offers;

    @Autowired
    private Offering offering;

    @Autowired
    private Experience experience;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Producer<String, byte[]> producer;

    @Override
    Offers offers() {
        return offers;
    }

    @Test
    void aQuestionThatNobodyAnswersReachesThoseThatMayKnow() throws Exception {
        var theme = "thema-" + UUID.randomUUID().toString().substring(0, 8);
        tell(Heard.registered("GM8801", 1, "Vraagstad", TYPE));
        tell(Heard.registered("GM8802", 1, "Weetstad", TYPE));
        tell(Heard.publishedBy("GM8802", theme));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> experience.whoTold(List.of(theme), List.of(TYPE)).equals(List.of("GM8802")));
        var asked = http.post()
                .uri("/api/forum/v1/topics")
                .header("Authorization", "Bearer " + Tokens.member("GM8801"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"category":"question","title":"Wie weet het?","text":"Vertel.","themes":["%s"]}""".formatted(theme))
                .exchange();
        assertThat(asked).hasStatus(201);
        String topic = JsonPath.read(asked.getResponse().getContentAsString(UTF_8), "$.id");
        assertThat(http.get().uri("/api/forum/v1/offers/" + topic))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("/offer-not-found");

        offering.proceed();
        offering.proceed();

        assertThat(http.get().uri("/api/forum/v1/offers/" + topic))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.municipalities[*].name")
                .isEqualTo(List.of("Weetstad"));
        assertThat(http.get().uri("/api/forum/v1/offers?municipality=GM8802"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].topic")
                .isEqualTo(List.of(topic));
        assertThat(http.get().uri("/api/forum/v1/offers?municipality=GM9999")).hasStatus(400);
        assertThat(http.get().uri("/api/forum/v1/offers")).hasStatus(400);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Messages.of(topic, OfferEvent.TOPIC))
                        .singleElement()
                        .satisfies(EventContract::isKeptBy)
                        .satisfies(message -> assertThat(EventJson.read(message))
                                .isInstanceOfSatisfying(
                                        QuestionOffered.class,
                                        offered -> assertThat(offered.municipalities())
                                                .containsExactly("GM8802"))));
    }

    private void tell(Event event) throws Exception {
        Tellings.tell(producer, event);
    }
}
