// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.events.FactsEvent;
import nl.nieuweverscheidenheid.events.FactsEvent.FactsChanged;
import nl.nieuweverscheidenheid.kit.listening.TopicReplay;
import nl.nieuweverscheidenheid.kit.listening.TopicReplays;
import nl.nieuweverscheidenheid.kit.storage.PlannedRound;
import nl.nieuweverscheidenheid.kit.storage.Round;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.typology.classification.RuleSettings;
import nl.nieuweverscheidenheid.typology.classification.Rules;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.municipality.Division;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Classifies everybody anew whenever other facts count, tells what is new by it, and lets readers see it; in each instance,
 * whichever of them changed the facts. See docs/adr/0014.
 */
@Component
public class Reclassification implements StorageSetup {
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Amsterdam");
    private static final Logger LOG = LoggerFactory.getLogger(Reclassification.class);

    private final FactSets sets;
    private final Announcements announcements;
    private final CurrentTypology current;
    private final Rules rules;
    private final Standing.Release release;
    private final Clock clock;
    private final Facts shipped = FactTables.shipped();
    private final Round look = new Round("Noticing other facts", () -> follow(this::overtaken));

    Reclassification(
            FactSets sets, Announcements announcements, CurrentTypology current, RuleSettings rules, Clock clock) {
        this.sets = sets;
        this.announcements = announcements;
        this.current = current;
        this.rules = new Rules(rules);
        this.release = new Standing.Release(rules.version(), FactTables.fingerprint(rules.toString()));
        this.clock = clock;
    }

    /** At each start, and so after each new release, whose tables and rules count from then on. */
    @Override
    public void prepare(MongoDatabase database) {
        follow(standing -> standing.release().equals(release)
                ? overtaken(standing)
                : Optional.of(standing.under(release, today(), now())));
    }

    void on(FactsEvent event) {
        switch (event) {
            case FactsChanged changed -> {
                if (changed.version() > current.version()) {
                    follow(this::overtaken);
                }
            }
        }
    }

    /** Notices the day on which a merger takes effect, and what was changed without being heard of. */
    void look() {
        look.run();
    }

    /** What these sets would change; changes nothing. */
    public Preview preview(List<FactSet> added) {
        var standing = standing();
        var date = added.stream()
                .flatMap(set -> FactSet.Mergers.dateOf(set.name()).stream())
                .filter(effective -> effective.isAfter(standing.asOf()))
                .max(LocalDate::compareTo)
                .orElse(standing.asOf());
        var before = sets.counting(standing);
        var names = added.stream().map(FactSet::name).collect(Collectors.toSet());
        var after = Stream.concat(before.stream().filter(set -> !names.contains(set.name())), added.stream())
                .toList();
        return new Preview(standing, added, date, typology(before, date), typology(after, date));
    }

    /**
     * How the country will be divided on the eve of a day.
     *
     * @param anew days whose mergers are left out, as they are being described anew
     * @param described mergers that were described so far
     */
    public Division eveOf(LocalDate day, Set<LocalDate> anew, List<FactSet.Mergers> described) {
        var others = sets.counting(standing()).stream()
                .filter(set -> set instanceof FactSet.Mergers mergers && !anew.contains(mergers.date()));
        return shipped.with(Stream.concat(others, described.stream()).toList(), day.minusDays(1))
                .division();
    }

    /**
     * Lets the previewed sets count from now on, under the id of their import.
     *
     * @throws FactsChangedMeanwhile if other facts count by now than those that the preview was made with
     */
    public void apply(Preview preview, String importId) {
        var names = preview.sets().stream().map(FactSet::name).toList();
        sets.keep(importId, preview.sets());
        sets.change(preview.standing().with(importId, names, today(), now()));
        follow(this::overtaken);
    }

    /** Whether the import's sets count, or have counted. */
    public boolean wasApplied(String importId) {
        return sets.hasCounted(importId);
    }

    private interface Outdated {
        /** The standing to come after this one, if this one is outdated. */
        Optional<Standing> next(Standing standing);
    }

    private Optional<Standing> overtaken(Standing standing) {
        return standing.isOvertakenBy(today()) ? Optional.of(standing.on(today(), now())) : Optional.empty();
    }

    /** Tells before it shows, so that telling is tried again if it fails; one at a time. */
    private synchronized void follow(Outdated outdated) {
        var standing = moved(outdated);
        if (standing.version() <= current.version()) {
            return;
        }
        var typology = typology(sets.counting(standing), standing.asOf());
        // While releases change over, the one whose rules and tables count tells what follows from them.
        if (standing.release().equals(release)) {
            announcements.tell(typology, standing.version());
        }
        current.set(typology, standing.version());
        LOG.info("Municipalities are classified by facts {} as of {}", standing.version(), standing.asOf());
    }

    /** The current standing; an outdated one is moved on by whichever instance is first. */
    private Standing moved(Outdated outdated) {
        while (true) {
            var standing = sets.standing();
            var next =
                    standing.map(outdated::next).orElseGet(() -> Optional.of(Standing.first(release, today(), now())));
            if (next.isEmpty()) {
                return standing.orElseThrow();
            }
            try {
                sets.change(next.get());
                return next.get();
            } catch (FactsChangedMeanwhile e) {
                LOG.info("Another instance was first to move the facts on");
            }
        }
    }

    private Typology typology(Collection<FactSet> imported, LocalDate asOf) {
        return shipped.with(imported, asOf).typology(rules);
    }

    private Standing standing() {
        return sets.standing().orElseThrow(TypologyNotLoaded::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), COUNTRY);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Configuration
    static class Listening {
        @Bean
        TopicReplay factsReplay(TopicReplays replays, Reclassification reclassification) {
            return replays.replay(FactsEvent.class, reclassification::on);
        }

        @Bean
        PlannedRound factsRound(Reclassification reclassification, FactsSettings settings) {
            return PlannedRound.afterPause(reclassification::look, settings.lookEvery());
        }
    }
}
