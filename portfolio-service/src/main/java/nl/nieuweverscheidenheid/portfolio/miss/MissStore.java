// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.miss;

import java.util.List;

/** The misses that are kept, by week. */
interface MissStore {
    /** What was sought in vain, and in how many hours of the week. */
    record Miss(String query, int hours) {}

    /** Counts hours of a week in which the question was asked. */
    void add(String week, String query, int hours);

    /** The misses of a week, the most sought first. */
    List<Miss> of(String week);
}
