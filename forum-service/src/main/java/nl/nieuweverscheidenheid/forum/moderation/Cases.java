// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** All cases, one for each contribution that was ever reported. */
interface Cases {
    Optional<Case> find(ContributionId id);

    /** The cases in this state, those that wait longest first. */
    PageOf<Case> list(Case.State state, Paging paging);

    /** The cases that this person may know of, those that changed last first. */
    PageOf<Case> knownTo(String subject, Paging paging);

    /** Some of the cases whose contribution is perhaps not yet as it is to be. */
    List<Case> unenforced();

    /**
     * Stores the next version of a case, whose contribution is then to be brought into its state.
     *
     * @throws CaseChangedMeanwhile if the stored case is not the version this one follows
     */
    void save(Case next);

    /**
     * Notes that the contribution is as this version of its case says.
     *
     * @return false if there is a later version
     */
    boolean enforced(Case done);
}
