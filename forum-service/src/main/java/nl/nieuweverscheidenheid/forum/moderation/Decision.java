// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import java.time.Instant;
import nl.nieuweverscheidenheid.forum.trail.Person;
import org.jspecify.annotations.Nullable;

/**
 * What an editor made of reports.
 *
 * @param reason for its author and the reporters to read
 * @param appeal what its author has to say against it
 */
public record Decision(
        Verdict verdict,
        String reason,
        Person by,
        Instant at,
        @Nullable Appeal appeal) {
    /** That the author does not agree. */
    public record Appeal(String text, Instant at, @Nullable Outcome outcome) {
        private Appeal without(String person, boolean withoutWords) {
            return new Appeal(
                    withoutWords ? "" : text,
                    at,
                    outcome == null
                            ? null
                            : new Outcome(
                                    outcome.overturned(),
                                    outcome.reason(),
                                    outcome.by().without(person),
                                    outcome.at()));
        }
    }

    /** What another editor made of an appeal; it is final. */
    public record Outcome(boolean overturned, String reason, Person by, Instant at) {}

    /** Whether it is as the editor said: nobody, or not yet, undid it. */
    boolean stands() {
        return appeal == null || appeal.outcome() == null || !appeal.outcome().overturned();
    }

    boolean isBeingAppealed() {
        return appeal != null && appeal.outcome() == null;
    }

    /**
     * The decision without this person.
     *
     * @param withoutWords whether what was said against it goes as well
     */
    Decision without(String person, boolean withoutWords) {
        return new Decision(
                verdict, reason, by.without(person), at, appeal == null ? null : appeal.without(person, withoutWords));
    }

    Decision appealed(String text, Instant now) {
        return new Decision(verdict, reason, by, at, new Appeal(text, now, null));
    }

    Decision settled(Appeal standing, Outcome outcome) {
        return new Decision(verdict, reason, by, at, new Appeal(standing.text(), standing.at(), outcome));
    }
}
