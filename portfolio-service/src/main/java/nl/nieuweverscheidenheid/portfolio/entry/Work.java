// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Illustration;
import org.jspecify.annotations.Nullable;

/**
 * A text on its way to publication: the first one of an entry, or one that is to take the place of what everybody reads.
 * Which step may follow which is {@link Entry}'s to say.
 *
 * @param basedOn number of the public text that it began as; 0 for an entry's first text
 * @param remarks what editors asked for, oldest first
 * @param submittedAt when it was last offered for publication
 */
public record Work(
        Content content,
        Step step,
        int basedOn,
        List<Remark> remarks,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant submittedAt) {
    public Work {
        remarks = List.copyOf(remarks);
    }

    static Work begin(Content content, int basedOn, Instant now) {
        return new Work(content, Step.DRAFT, basedOn, List.of(), now, now, null);
    }

    /** How many remarks wait to be dealt with. */
    public int openRemarks() {
        return Math.toIntExact(remarks.stream().filter(Remark::isOpen).count());
    }

    /** How many remarks were made since it was last offered. */
    public int remarksOfThisReview() {
        return Math.toIntExact(remarks.stream()
                .filter(remark -> submittedAt == null || !remark.remarkedAt().isBefore(submittedAt))
                .count());
    }

    Work rewrite(Content changed, Instant now) {
        return new Work(changed, step, basedOn, remarks, startedAt, now, submittedAt);
    }

    /**
     * Takes over what was corrected in what everybody reads, where this text had not changed it. Where it had, it goes on
     * as one that began before the correction.
     *
     * @param number of the corrected text
     */
    Work taking(Content corrected, Content before, int number, Instant now) {
        var taken = content.taking(corrected, before);
        var isWhole = basedOn == number - 1 && corrected.taking(taken, before).equals(taken);
        return new Work(taken, step, isWhole ? number : basedOn, remarks, startedAt, now, submittedAt);
    }

    Work submit(Instant now) {
        return new Work(content, Step.SUBMITTED, basedOn, remarks, startedAt, now, now);
    }

    Work startReview(Instant now) {
        return new Work(content, Step.IN_REVIEW, basedOn, remarks, startedAt, now, submittedAt);
    }

    Work giveBack(Instant now) {
        return new Work(content, Step.DRAFT, basedOn, remarks, startedAt, now, submittedAt);
    }

    Work remark(List<Remark.Asked> asked, Instant now) {
        var all = new ArrayList<>(remarks);
        asked.forEach(one -> all.add(new Remark(all.size() + 1, one.text(), one.section(), now, null)));
        return with(all, now);
    }

    Optional<Remark> remark(int number) {
        return remarks.stream().filter(remark -> remark.number() == number).findFirst();
    }

    Work replace(Remark before, Remark after, Instant now) {
        return with(
                remarks.stream()
                        .map(remark -> remark.equals(before) ? after : remark)
                        .toList(),
                now);
    }

    Work withImages(Predicate<Illustration> kept) {
        return new Work(content.withImages(kept), step, basedOn, remarks, startedAt, updatedAt, submittedAt);
    }

    private Work with(List<Remark> changed, Instant now) {
        return new Work(content, step, basedOn, changed, startedAt, now, submittedAt);
    }
}
