// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.offer;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.story.Experience;
import nl.nieuweverscheidenheid.forum.story.MunicipalityType;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.forum.topic.Topic;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.forum.topic.Unanswered;
import nl.nieuweverscheidenheid.kit.storage.PlannedRound;
import nl.nieuweverscheidenheid.kit.storage.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/**
 * Puts questions that nobody answered to the municipalities that may know: those of the same type that told of the same
 * theme. Each question once, however many processes look.
 */
@Service
@EnableConfigurationProperties(OfferSettings.class)
class Offering {
    private static final Logger LOG = LoggerFactory.getLogger(Offering.class);
    private static final int LOOKED_AT = 200;

    private final Offers offers;
    private final Unanswered unanswered;
    private final Experience experience;
    private final Names names;
    private final OfferSettings settings;
    private final Clock clock;

    Offering(
            Offers offers,
            Unanswered unanswered,
            Experience experience,
            Names names,
            OfferSettings settings,
            Clock clock) {
        this.offers = offers;
        this.unanswered = unanswered;
        this.experience = experience;
        this.names = names;
        this.settings = settings;
        this.clock = clock;
    }

    /** A question that was put to somebody and still waits for an answer. */
    record Open(Topic question, Offer offer) {}

    /** Puts to somebody what waited for long enough; what nobody may know of yet is looked at again the next time. */
    void proceed() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var waiting = unanswered.since(now.minus(settings.after()));
        var done = offers.among(waiting.stream().map(Topic::id).toList());
        for (var question : waiting) {
            var types = typesOf(question);
            var asked = done.contains(question.id()) ? List.<String>of() : asked(question, types);
            if (!asked.isEmpty() && offers.add(new Offer(question.id(), question.themes(), types, asked, now))) {
                LOG.info("Question {} is put to {} municipalities", question.id(), asked.size());
            }
        }
    }

    /** To whom a question was put. */
    Optional<Offer> find(TopicId id) {
        return unanswered.find(id).flatMap(question -> offers.find(id));
    }

    /** The latest questions put to a municipality that still wait for an answer. */
    List<Open> openTo(String municipality, int most) {
        return offers.to(names.codesOf(municipality), LOOKED_AT).stream()
                .flatMap(offer -> unanswered.find(offer.topic()).stream().map(question -> new Open(question, offer)))
                .limit(most)
                .toList();
    }

    private List<String> asked(Topic question, List<String> types) {
        // Who hides its name is not left out of those of its type: that would tell which one it is.
        var own = question.author().type() == null ? question.author().municipality() : null;
        return experience.whoTold(question.themes(), types).stream()
                .filter(code -> own == null || !code.equals(names.current(own)))
                .toList();
    }

    /** The types that it names, or else that of who asks. */
    private List<String> typesOf(Topic question) {
        if (!question.types().isEmpty()) {
            return question.types();
        }
        var author = question.author();
        var type = author.type();
        if (type != null) {
            return List.of(type);
        }
        var municipality = author.municipality();
        return municipality == null
                ? List.of()
                : names.typeOf(municipality).map(MunicipalityType::slug).stream()
                        .toList();
    }

    @Configuration
    static class Looking {
        /** Not at once: what municipalities told is read anew at start. */
        @Bean
        PlannedRound offerRound(Offering offering, OfferSettings settings) {
            return PlannedRound.afterPause(
                    new Round("Offering unanswered questions", offering::proceed), settings.every());
        }
    }
}
