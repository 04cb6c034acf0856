// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import nl.nieuweverscheidenheid.forum.newcomer.Newcomers;
import nl.nieuweverscheidenheid.forum.topic.Contribution.Standing;
import nl.nieuweverscheidenheid.forum.topic.Contributions;
import nl.nieuweverscheidenheid.forum.topic.PostUntold;
import nl.nieuweverscheidenheid.forum.trail.Act;
import nl.nieuweverscheidenheid.forum.trail.Trail;
import nl.nieuweverscheidenheid.kit.storage.PlannedRound;
import nl.nieuweverscheidenheid.kit.storage.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Brings contributions into the state that their cases say: at once, and again and again until it is so, as a process may
 * die between the one write and the other.
 */
@Component
class Enforcement {
    private static final Logger LOG = LoggerFactory.getLogger(Enforcement.class);

    private final Cases cases;
    private final Contributions contributions;
    private final Newcomers newcomers;
    private final Trail trail;

    Enforcement(Cases cases, Contributions contributions, Newcomers newcomers, Trail trail) {
        this.cases = cases;
        this.contributions = contributions;
        this.newcomers = newcomers;
        this.trail = trail;
    }

    void enforce(Case decided) {
        try {
            for (var next = decided; !bring(next); ) {
                // Somebody decided otherwise meanwhile; the last word is to hold, whoever is last to bring it about.
                next = cases.find(decided.id()).orElseThrow();
            }
        } catch (PostUntold e) {
            LOG.debug("What was decided on {} waits until others have heard of it", decided.id());
        }
    }

    /** Looks after what is left of former decisions. */
    void proceed() {
        cases.unenforced().forEach(this::enforce);
    }

    private boolean bring(Case decided) {
        var hiddenAt = decided.hiddenAt();
        if (hiddenAt != null) {
            trail.note(Act.HIDE, decided.id().value(), hiddenAt);
        }
        decided.standing()
                .ifPresent(wanted -> contributions.bring(
                        decided.id(),
                        wanted,
                        decided.last().map(Decision::reason).orElse("")));
        newcomers.fell(
                decided.author(),
                decided.id(),
                decided.standing().filter(Standing.REMOVED::equals).isPresent());
        decided.closed().ifPresent(closed -> contributions.close(decided.id().topic(), closed));
        return cases.enforced(decided);
    }

    /** Looks for such cases at intervals. */
    @Configuration
    static class Looking {
        @Bean
        PlannedRound enforcementRound(Enforcement enforcement, ModerationSettings settings) {
            return PlannedRound.fromStart(new Round("Enforcing decisions", enforcement::proceed), settings.every());
        }
    }
}
