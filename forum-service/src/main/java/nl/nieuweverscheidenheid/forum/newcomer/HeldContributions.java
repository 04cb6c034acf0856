// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import java.time.Instant;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** All contributions that wait for an editor, or did. */
interface HeldContributions {
    Optional<Held> find(HeldId id);

    /** Those that wait, the one that waits longest first. */
    PageOf<Held> waiting(Paging paging);

    /** Those of this person, the last first. */
    PageOf<Held> of(String subject, Paging paging);

    /** Stores one that begins to wait. */
    void add(Held held);

    /**
     * Stores the next version.
     *
     * @throws HeldChangedMeanwhile if the stored one is not the version this one follows
     */
    void save(Held next);

    /** One that was let through and is nowhere yet, which nobody else gets before then; empty if others see to all. */
    Optional<Held> claim(Instant now, Instant until);
}
