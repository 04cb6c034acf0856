// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import java.util.Optional;

/** Who contributes, each from their first contribution on. */
interface Writers {
    Optional<Writer> find(String subject);

    /**
     * Stores the next version, but for what fell, which is told by itself.
     *
     * @return false if the stored writer is not the version this one follows
     */
    boolean save(Writer next);

    /** Notes that a contribution does not stand, or stands after all; noting it again changes nothing. */
    void fell(String subject, String contribution, boolean fell);
}
