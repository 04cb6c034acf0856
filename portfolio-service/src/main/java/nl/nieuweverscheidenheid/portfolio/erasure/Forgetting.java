// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.nieuweverscheidenheid.events.ErasureConfirmationEvent;
import nl.nieuweverscheidenheid.events.ErasureConfirmationEvent.ErasureConfirmed;
import nl.nieuweverscheidenheid.events.ErasureEvent;
import nl.nieuweverscheidenheid.events.ErasureEvent.ErasureCompleted;
import nl.nieuweverscheidenheid.events.ErasureEvent.ErasureRequested;
import nl.nieuweverscheidenheid.kit.listening.TopicReplay;
import nl.nieuweverscheidenheid.kit.listening.TopicReplays;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.storage.Attempts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** Has every service forget who asks for it, and knows when all have. */
@Service
@EnableConfigurationProperties(ErasureSettings.class)
class Forgetting {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    /** Who notes a confirmation after another, in another process, does so on top of it. */
    private static final int TRIES = 50;

    private final Erasures erasures;
    private final ErasureSettings settings;
    private final Clock clock;

    Forgetting(Erasures erasures, ErasureSettings settings, Clock clock) {
        this.erasures = erasures;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins to forget who asks. Everybody may ask that of themselves, and nobody of others. */
    Erasure request(Choice choice, Official person) {
        var erasure = Erasure.request(person.subject(), choice, now());
        erasures.add(
                erasure,
                new ErasureRequested(
                        erasure.id().value(),
                        erasure.version(),
                        person.subject(),
                        choice.slug(),
                        erasure.requestedAt()));
        LOG.info("Erasure {} is asked for", erasure.id());
        return erasure;
    }

    /** The one of this person that is under way. */
    Optional<Erasure> underWay(Official person) {
        return erasures.underWay(person.subject());
    }

    /**
     * An erasure, for whom it is about. Once it is completed nobody knows any more who that was; then it is there for whoever
     * has its id, which was told to them alone.
     */
    Erasure get(ErasureId id, Official reader) {
        return erasures.find(id)
                .filter(erasure -> erasure.isCompleted()
                        || Objects.requireNonNull(erasure.person(), "It is not completed")
                                .equals(reader.subject()))
                .orElseThrow(() -> new ErasureNotFound(id));
    }

    /** The services that have to confirm, and those that did besides, in order. */
    Set<String> services(Erasure erasure) {
        var all = new TreeSet<>(settings.services());
        all.addAll(erasure.confirmations().keySet());
        return all;
    }

    /** Notes what a service confirms; hearing it again, as at each start, changes nothing. */
    void on(ErasureConfirmationEvent event) {
        switch (event) {
            case ErasureConfirmed confirmed -> note(confirmed);
        }
    }

    private void note(ErasureConfirmed confirmed) {
        var id = new ErasureId(confirmed.erasureId());
        Attempts.unlessChanged(TRIES, () -> {
            erasures.find(id).ifPresent(before -> note(confirmed, before));
            return true;
        });
    }

    private void note(ErasureConfirmed confirmed, Erasure before) {
        var after = before.confirm(confirmed.service(), confirmed.confirmedAt(), settings.services(), now());
        if (after.version() > before.version()) {
            erasures.save(after, told(after));
        }
    }

    private static List<ErasureEvent> told(Erasure erasure) {
        var completedAt = erasure.completedAt();
        return completedAt == null
                ? List.of()
                : List.of(new ErasureCompleted(erasure.id().value(), erasure.version(), completedAt));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Configuration
    static class Listening {
        @Bean
        TopicReplay confirmationReplay(TopicReplays replays, Forgetting forgetting) {
            return replays.replay(ErasureConfirmationEvent.class, forgetting::on);
        }
    }
}
