// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.reading;

import java.time.Instant;
import nl.nieuweverscheidenheid.forum.topic.ReadSoFar;
import nl.nieuweverscheidenheid.forum.topic.TopicId;

/** How far all readers have read. Nobody has ever read less than before, in whatever order their devices say so. */
interface Readings extends ReadSoFar {
    /**
     * Notes that a reader has read a topic as far as the post of this number.
     *
     * @return how far they have read it by now, which is further if another device said so
     */
    int advance(String reader, TopicId topic, int number, Instant at);
}
