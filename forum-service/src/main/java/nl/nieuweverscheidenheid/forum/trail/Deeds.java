// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.trail;

import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** All deeds. They are added and read; nothing changes them or takes them away. */
interface Deeds {
    /** Adds a deed, unless there is one of its id. */
    void add(Deed deed);

    /** The deeds, the last first. */
    PageOf<Deed> list(Paging paging);
}
