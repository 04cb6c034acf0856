// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.forum.topic.Contribution.Standing;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.trail.Person;
import nl.nieuweverscheidenheid.kit.people.Erased;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of one contribution and decided on it. Immutable: each change returns the next version.
 *
 * @param author opaque id of who wrote the contribution
 * @param reports each by somebody else, oldest first
 * @param settled how many of them, the first ones, an editor has decided on
 * @param decisions oldest first
 * @param hiddenAt since when so many reports wait that nobody reads it until an editor has looked
 * @param changedAt when something was last reported, decided or said against it
 */
public record Case(
        ContributionId id,
        long version,
        String author,
        List<Report> reports,
        int settled,
        List<Decision> decisions,
        @Nullable Instant hiddenAt,
        Instant changedAt) {
    public Case {
        reports = List.copyOf(reports);
        decisions = List.copyOf(decisions);
    }

    /** Who has to do something next. */
    public enum State {
        /** An editor, as there are reports that none has decided on. */
        REPORTED,
        /** Another editor, as the author does not agree. */
        APPEALED,
        /** Nobody. */
        DECIDED
    }

    static Case none(ContributionId id, String author, Instant now) {
        return new Case(id, 0, author, List.of(), 0, List.of(), null, now);
    }

    /**
     * The case with one more report.
     *
     * @param threshold how many reports hide a contribution until an editor has looked
     */
    Case report(Report report, int threshold) {
        if (report.by().subject().equals(author)) {
            throw new OwnContribution(id);
        }
        if (reports.stream().anyMatch(one -> isBy(one, report.by().subject()))) {
            throw new AlreadyReported(id);
        }
        var all = append(reports, report);
        var hidden = hiddenAt == null && all.size() - settled >= threshold ? report.at() : hiddenAt;
        return new Case(id, version + 1, author, all, settled, decisions, hidden, report.at());
    }

    /** The case with what an editor made of the open reports, who must have no part in it. */
    Case decide(Verdict verdict, String reason, Person editor, Instant now) {
        if (state() != State.REPORTED) {
            throw new CaseSettled(id);
        }
        refusePartial(editor);
        var all = append(decisions, new Decision(verdict, reason, editor, now, null));
        return new Case(id, version + 1, author, reports, reports.size(), all, null, now);
    }

    /**
     * The case with what its author has to say against the last decision, once.
     *
     * @param term how long after the decision that may be said
     */
    Case appeal(String text, Duration term, Instant now) {
        var last = last().filter(decision -> decision.verdict() != Verdict.DISMISS)
                .orElseThrow(() -> new NothingToAppeal("There is no decision against " + id));
        if (last.appeal() != null) {
            throw new NothingToAppeal("There was an appeal against the decision on %s already".formatted(id));
        }
        if (now.isAfter(last.at().plus(term))) {
            throw new NothingToAppeal("An appeal against the decision on %s could be made until %s"
                    .formatted(id, last.at().plus(term)));
        }
        return withLast(last.appealed(text, now), now);
    }

    /** The case with what an editor made of the appeal, who must not be the one who decided. */
    Case settle(boolean overturned, String reason, Person editor, Instant now) {
        var last = last().filter(Decision::isBeingAppealed).orElseThrow(() -> new CaseSettled(id));
        if (last.by().subject().equals(editor.subject())) {
            throw new NotImpartial("You decided on %s yourself; another editor handles the appeal".formatted(id));
        }
        refusePartial(editor);
        var appeal = Optional.ofNullable(last.appeal()).orElseThrow();
        return withLast(last.settled(appeal, new Decision.Outcome(overturned, reason, editor, now)), now);
    }

    /** Who has to do something next. */
    public State state() {
        return last().filter(Decision::isBeingAppealed).isPresent()
                ? State.APPEALED
                : settled < reports.size() ? State.REPORTED : State.DECIDED;
    }

    /** Who is to read the contribution; empty while reports alone are no reason to change that. */
    Optional<Standing> standing() {
        return hiddenAt != null
                ? Optional.of(Standing.HIDDEN)
                : last().map(decision -> decision.verdict() == Verdict.REMOVE && decision.stands()
                        ? Standing.REMOVED
                        : Standing.READABLE);
    }

    /** Whether the topic is to take posts, where the last decision says so. */
    Optional<Boolean> closed() {
        return last().filter(decision -> decision.verdict() == Verdict.CLOSE).map(Decision::stands);
    }

    /** The last decision, if any was taken. */
    Optional<Decision> last() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /** Until when its author may appeal; empty if there is nothing to appeal against. */
    Optional<Instant> appealableUntil(Duration term) {
        return last().filter(decision -> decision.verdict() != Verdict.DISMISS && decision.appeal() == null)
                .map(decision -> decision.at().plus(term));
    }

    /** The report of this person. */
    Optional<Report> reportOf(String subject) {
        return reports.stream().filter(report -> isBy(report, subject)).findFirst();
    }

    /** Who may know of the case: who reported, and its author as soon as it has consequences. */
    Set<String> readers() {
        var readers = new HashSet<String>();
        reports.forEach(report -> readers.add(report.by().subject()));
        if (hiddenAt != null || !decisions.isEmpty()) {
            readers.add(author);
        }
        return readers;
    }

    /** Whether this editor has no part in it, and did not take the decision that is appealed against. */
    boolean canBeHandledBy(String editor) {
        return !editor.equals(author)
                && reportOf(editor).isEmpty()
                && last().filter(decision -> decision.isBeingAppealed()
                                && decision.by().subject().equals(editor))
                        .isEmpty();
    }

    /**
     * The case without this person: what was done about the contribution can still be understood.
     *
     * @param words whether what they said about it themselves, as who reported or appealed, goes as well
     */
    Case without(String person, boolean words) {
        var isAuthor = author.equals(person);
        return new Case(
                id,
                version + 1,
                isAuthor ? Erased.SUBJECT : author,
                reports.stream().map(report -> report.without(person, words)).toList(),
                settled,
                decisions.stream()
                        .map(decision -> decision.without(person, words && isAuthor))
                        .toList(),
                hiddenAt,
                changedAt);
    }

    private void refusePartial(Person editor) {
        if (editor.subject().equals(author)) {
            throw new NotImpartial("You wrote %s yourself; another editor handles it".formatted(id));
        }
        if (reportOf(editor.subject()).isPresent()) {
            throw new NotImpartial("You reported %s yourself; another editor handles it".formatted(id));
        }
    }

    private Case withLast(Decision decision, Instant now) {
        var all = append(decisions.subList(0, decisions.size() - 1), decision);
        return new Case(id, version + 1, author, reports, settled, all, hiddenAt, now);
    }

    private static boolean isBy(Report report, String subject) {
        return report.by().subject().equals(subject);
    }

    private static <T> List<T> append(List<T> before, T last) {
        var all = new ArrayList<>(before);
        all.add(last);
        return all;
    }
}
