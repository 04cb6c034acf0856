// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import nl.nieuweverscheidenheid.typology.classification.Typology;

/** What other services were told of municipalities. */
interface Announcements {
    /**
     * Tells what is new of municipalities, and only that.
     *
     * @param version of the standing that the typology follows from; who was told of by a later one is left alone
     */
    void tell(Typology typology, long version);
}
