// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import java.time.Instant;
import nl.nieuweverscheidenheid.forum.topic.Author;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.Draft;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.forum.topic.Wording;
import nl.nieuweverscheidenheid.forum.trail.Person;
import org.jspecify.annotations.Nullable;

/**
 * A contribution that waits for an editor, or did. It has no number and no place in the forum until it is let through; so
 * numbers stay without gaps, and nothing is told of it. Immutable: each change returns the next version.
 *
 * @param reserved the id that a topic will have
 * @param outcome what an editor decided
 */
record Held(
        HeldId id,
        long version,
        Draft draft,
        TopicId reserved,
        Author author,
        Instant since,
        @Nullable Outcome outcome) {
    /**
     * What an editor decided.
     *
     * @param reason why it was refused, for its author to read
     * @param contribution where it is, as soon as it is there
     */
    record Outcome(
            boolean admitted,
            @Nullable String reason,
            Person by,
            Instant at,
            @Nullable ContributionId contribution) {}

    static Held of(Draft draft, TopicId reserved, Author author, Instant now) {
        return new Held(HeldId.random(), 1, draft, reserved, author, now, null);
    }

    Held admit(Person editor, Instant now) {
        return decided(new Outcome(true, null, editor, now, null));
    }

    Held refuse(String reason, Person editor, Instant now) {
        return decided(new Outcome(false, reason, editor, now, null));
    }

    /** What was let through, now that it is there. */
    Held there(Outcome decided, ContributionId contribution) {
        return with(new Outcome(true, null, decided.by(), decided.at(), contribution));
    }

    /** What was let through but had no place to go to. */
    Held waitAgain() {
        return with(null);
    }

    /** Whether it is still to come, if it comes. */
    boolean waits() {
        return outcome == null || (outcome.admitted() && outcome.contribution() == null);
    }

    /** What it says, where it is to be. */
    Wording wording() {
        return Wording.first(draft.text(), author, draft instanceof Draft.Answer answer ? answer.topic() : reserved);
    }

    private Held decided(Outcome decided) {
        if (outcome != null) {
            throw new HeldSettled(id);
        }
        return with(decided);
    }

    private Held with(@Nullable Outcome other) {
        return new Held(id, version + 1, draft, reserved, author, since, other);
    }
}
