// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.Collection;
import java.util.Map;

/** How far readers have read topics, so that lists can say what is new to them. Where they read is no matter of topics. */
public interface ReadSoFar {
    /** The number of the last post that a reader has read of each of these topics; those that they never opened are left out. */
    Map<TopicId, Integer> by(String reader, Collection<TopicId> topics);
}
