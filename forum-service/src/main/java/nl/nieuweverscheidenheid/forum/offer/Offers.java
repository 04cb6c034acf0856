// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.offer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.forum.topic.TopicId;

/** All questions that were put to municipalities. */
interface Offers {
    /**
     * Stores an offer with what others should hear of it.
     *
     * @return false if the question was put to somebody before, which stays
     */
    boolean add(Offer offer);

    Optional<Offer> find(TopicId topic);

    /** Which of these questions were put to somebody. */
    Set<TopicId> among(Collection<TopicId> topics);

    /** The latest offers to one of these municipalities, the last first. */
    List<Offer> to(Collection<String> municipalities, int most);
}
