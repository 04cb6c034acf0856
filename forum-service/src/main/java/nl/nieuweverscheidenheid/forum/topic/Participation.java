// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

/** Notes who has a part in which topic. What becomes of that, such as that they follow it, is no matter of topics and posts. */
public interface Participation {
    /**
     * Notes that somebody who may do so opens a topic or answers in it: before what they say is stored, so that a process
     * that dies leaves no contribution of which nothing is noted.
     */
    void note(Topic topic, Author author);
}
