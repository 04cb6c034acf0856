// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.nieuweverscheidenheid.forum.topic.Author;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.Contributions;
import nl.nieuweverscheidenheid.forum.topic.Draft;
import nl.nieuweverscheidenheid.forum.topic.Illustrations;
import nl.nieuweverscheidenheid.forum.topic.Reception;
import nl.nieuweverscheidenheid.forum.topic.TopicClosed;
import nl.nieuweverscheidenheid.forum.topic.TopicHidden;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.forum.topic.TopicNotFound;
import nl.nieuweverscheidenheid.forum.topic.Waiting;
import nl.nieuweverscheidenheid.forum.trail.Act;
import nl.nieuweverscheidenheid.forum.trail.Person;
import nl.nieuweverscheidenheid.forum.trail.Trail;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.storage.Attempts;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Receives who is new here: so many contributions an hour, and links only after an editor has read them. */
@Service
@EnableConfigurationProperties(NewcomerSettings.class)
public class Newcomers implements Reception {
    /** So long whoever lets something through has for adding it, before another process looks after it. */
    static final Duration CLAIM = Duration.ofMinutes(1);

    /** Who contributes through several processes at once does so one after another. */
    private static final int TRIES = 200;

    private final Writers writers;
    private final HeldContributions held;
    private final Contributions contributions;
    private final Illustrations illustrations;
    private final Trail trail;
    private final NewcomerSettings settings;
    private final Clock clock;

    Newcomers(
            Writers writers,
            HeldContributions held,
            Contributions contributions,
            Illustrations illustrations,
            Trail trail,
            NewcomerSettings settings,
            Clock clock) {
        this.writers = writers;
        this.held = held;
        this.contributions = contributions;
        this.illustrations = illustrations;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Waiting> receive(Draft draft, Author author) {
        var now = now();
        if (!isNew(author.subject(), now)) {
            return Optional.empty();
        }
        var waits = Links.areIn(draft.words());
        change(author.subject(), writer -> writer.contribute(waits, settings.perHour(), now));
        if (!waits) {
            return Optional.empty();
        }
        var one = Held.of(draft, TopicId.random(), author, now);
        illustrations.take(one.wording(), one.id().place());
        held.add(one);
        return Optional.of(new Waiting(one.id().value(), one.since()));
    }

    @Override
    public void receiveChange(String words, Author author) {
        if (Links.areIn(words) && isNew(author.subject(), now())) {
            throw new LinksNotYet();
        }
    }

    /** Notes that a contribution of somebody new does not stand, as an editor removed it, or stands after all. */
    public void fell(String subject, ContributionId contribution, boolean fell) {
        if (!fell || isNew(subject, now())) {
            writers.fell(subject, contribution.value(), fell);
        }
    }

    PageOf<Held> waiting(Paging paging, Official editor) {
        editor.require(Role.EDITOR);
        return held.waiting(paging);
    }

    PageOf<Held> of(Official author, Paging paging) {
        return held.of(author.subject(), paging);
    }

    /** Adds what waited to the forum, where it gets its number. */
    Held admit(HeldId id, EntityVersion version, Official editor) {
        editor.require(Role.EDITOR);
        var next = at(version, id).admit(Person.of(editor), now());
        return trail.noting(editor, Act.ADMIT, id.value(), null, () -> {
            held.save(next);
            return add(next);
        });
    }

    Held refuse(HeldId id, EntityVersion version, String reason, Official editor) {
        editor.require(Role.EDITOR);
        var next = at(version, id).refuse(reason, Person.of(editor), now());
        return trail.noting(editor, Act.REFUSE, id.value(), reason, () -> {
            held.save(next);
            return next;
        });
    }

    /** Adds what processes let through that died before they could add it. */
    void proceed() {
        for (var found = claimed(); found.isPresent(); found = claimed()) {
            try {
                add(found.get());
            } catch (TopicClosed | TopicHidden | TopicNotFound e) {
                // It waits again, for an editor to see why.
            }
        }
    }

    private Optional<Held> claimed() {
        var now = now();
        return held.claim(now, now.plus(CLAIM));
    }

    private Held add(Held admitted) {
        var decided = Optional.ofNullable(admitted.outcome()).orElseThrow();
        try {
            var contribution =
                    contributions.admit(admitted.draft(), admitted.reserved(), admitted.author(), decided.at());
            var there = admitted.there(decided, contribution);
            held.save(there);
            change(admitted.author().subject(), Writer::admitted);
            return there;
        } catch (TopicClosed | TopicHidden | TopicNotFound e) {
            held.save(admitted.waitAgain());
            throw e;
        }
    }

    /** Whether they are new here still. */
    public boolean isNew(String subject) {
        return isNew(subject, now());
    }

    /** Whether this waits for an editor, or was let through and is still to be added. */
    public boolean waits(HeldId id) {
        return held.find(id).filter(Held::waits).isPresent();
    }

    private boolean isNew(String subject, Instant now) {
        return writers.find(subject).orElseGet(() -> Writer.unknown(subject)).isNew(settings, now);
    }

    private void change(String subject, UnaryOperator<Writer> change) {
        Attempts.untilStored(TRIES, "Too many contribute as one person at once", () -> {
            var next = change.apply(writers.find(subject).orElseGet(() -> Writer.unknown(subject)));
            return writers.save(next) ? Optional.of(next) : Optional.empty();
        });
    }

    private Held at(EntityVersion version, HeldId id) {
        var found = held.find(id).orElseThrow(() -> new HeldNotFound(id));
        if (found.version() != version.value()) {
            throw new HeldChangedMeanwhile(id);
        }
        return found;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
