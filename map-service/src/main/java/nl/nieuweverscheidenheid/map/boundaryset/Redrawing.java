// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import nl.nieuweverscheidenheid.events.BoundariesEvent;
import nl.nieuweverscheidenheid.events.BoundariesEvent.BoundariesReplaced;
import nl.nieuweverscheidenheid.kit.listening.TopicReplay;
import nl.nieuweverscheidenheid.kit.listening.TopicReplays;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.storage.PlannedRound;
import nl.nieuweverscheidenheid.kit.storage.Round;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import nl.nieuweverscheidenheid.map.boundaryimport.BoundaryImport;
import nl.nieuweverscheidenheid.map.boundaryimport.BoundaryOrder;
import nl.nieuweverscheidenheid.map.boundaryimport.BoundaryReading;
import nl.nieuweverscheidenheid.map.boundaryimport.BoundaryReport;
import nl.nieuweverscheidenheid.map.tile.CurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/**
 * Lets the map show other boundaries; in each instance, whichever of them was asked to. See docs/adr/0025.
 */
@Service
class Redrawing implements StorageSetup {
    private static final Duration ADDING_TAKES = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Redrawing.class);

    private final BoundarySets sets;
    private final BoundaryImport source;
    private final CurrentMap map;
    private final BoundarySetSettings settings;
    private final Clock clock;
    private final ReentrantLock importing = new ReentrantLock();
    private final Round look = new Round("Noticing other boundaries", this::follow);
    private final BoundarySet builtIn = BoundarySet.builtIn(Boundaries.builtIn());
    /** The version of the choice that the map shows; none before the first look. */
    private Optional<Long> followed = Optional.empty();

    Redrawing(BoundarySets sets, BoundaryImport source, CurrentMap map, BoundarySetSettings settings, Clock clock) {
        this.sets = sets;
        this.source = source;
        this.map = map;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is told of a set that comes without it. */
    record Credits(Optional<String> attribution, Optional<String> licence) {}

    /** A set that was imported, with what was found in it. */
    record Imported(BoundarySet set, BoundaryReport report) {}

    /** What an import would find; changes nothing. */
    BoundaryReport rehearse(BoundaryOrder order, Official official) {
        official.require(Role.ADMIN);
        return read(order).report();
    }

    /**
     * Imports boundaries and shows them.
     *
     * @throws BoundariesRefused if there is an error in them; then the map shows what it showed before
     */
    Imported carryOut(BoundaryOrder order, Credits credits, Official official) {
        official.require(Role.ADMIN);
        var reading = read(order);
        if (!reading.report().usable()) {
            throw new BoundariesRefused(reading.report());
        }
        var content = SetContent.write(reading.areas());
        var year = Objects.requireNonNull(reading.report().year(), "Usable boundaries are of a year");
        var set = new BoundarySet(
                sets.nextVersion(),
                year,
                false,
                reading.report().source(),
                credits.attribution().orElseGet(() -> settings.attribution().formatted(year)),
                credits.licence().orElseGet(settings::licence),
                content.hash(),
                reading.areas().size(),
                reading.areas().stream()
                        .mapToInt(area -> area.geometry().getNumPoints())
                        .sum(),
                now(),
                official.subject());
        sets.add(set, content.bytes(), now());
        show(set);
        forgetOld();
        return new Imported(set, reading.report());
    }

    /** All sets, the newest first, the one that comes with the service last. */
    List<BoundarySet> list(Official official) {
        official.require(Role.ADMIN);
        var all = new ArrayList<>(sets.all());
        all.add(builtIn);
        return all;
    }

    /**
     * The set of this version.
     *
     * @throws BoundarySetNotFound if there is none, or no longer
     */
    BoundarySet get(long version, Official official) {
        official.require(Role.ADMIN);
        return find(version);
    }

    /** Shows a set that was imported before, or the one that comes with the service. */
    BoundarySet show(long version, Official official) {
        official.require(Role.ADMIN);
        var set = find(version);
        if (chosen().setVersion() != version) {
            show(set);
        }
        return set;
    }

    boolean isShown(BoundarySet set) {
        return chosen().setVersion() == set.version();
    }

    /** At each start: what was chosen last. */
    @Override
    public void prepare(MongoDatabase database) {
        follow();
    }

    void on(BoundariesEvent event) {
        switch (event) {
            case BoundariesReplaced replaced -> follow();
        }
    }

    /** Notices what was chosen without being heard of. */
    void look() {
        look.run();
    }

    private BoundaryReading read(BoundaryOrder order) {
        if (!importing.tryLock()) {
            throw new ImportUnderWay();
        }
        try {
            return source.read(order);
        } finally {
            importing.unlock();
        }
    }

    private void show(BoundarySet set) {
        var next = chosen().next(set, now());
        sets.show(next, next.event(set));
        follow();
    }

    private BoundarySet find(long version) {
        return version == BoundarySet.BUILT_IN
                ? builtIn
                : sets.find(version).orElseThrow(() -> new BoundarySetNotFound(version));
    }

    private Shown chosen() {
        return sets.shown().orElse(Shown.AT_FIRST);
    }

    /** Shows what is chosen, unless it is shown already; one at a time, as tiles are made of it first. */
    private synchronized void follow() {
        var chosen = chosen();
        if (followed.filter(version -> version >= chosen.version()).isPresent()) {
            return;
        }
        try {
            map.show(boundaries(chosen.setVersion()));
            LOG.info("The map shows set {} of boundaries", chosen.setVersion());
        } catch (SetContent.Damaged | BoundarySetNotFound e) {
            LOG.error("The map goes on with the boundaries that it has: {}", e.getMessage());
            if (followed.isEmpty()) {
                map.show(Boundaries.builtIn());
            }
        }
        followed = Optional.of(chosen.version());
    }

    private Boundaries boundaries(long version) {
        if (version == BoundarySet.BUILT_IN) {
            return Boundaries.builtIn();
        }
        var set = find(version);
        return SetContent.read(set, sets.content(version).orElseThrow(() -> new BoundarySetNotFound(version)));
    }

    private void forgetOld() {
        var shown = chosen().setVersion();
        sets.forget(
                sets.all().stream()
                        .map(BoundarySet::version)
                        .filter(version -> version != shown)
                        .skip(settings.keep())
                        .toList(),
                now().minus(ADDING_TAKES));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Configuration
    static class Listening {
        @Bean
        TopicReplay boundariesReplay(TopicReplays replays, Redrawing redrawing) {
            return replays.replay(BoundariesEvent.class, redrawing::on);
        }

        @Bean
        PlannedRound boundaryRound(Redrawing redrawing, BoundarySetSettings settings) {
            return PlannedRound.afterPause(redrawing::look, settings.lookEvery());
        }
    }
}
