// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.Optional;

/**
 * Receives contributions before the forum takes them. What it looks at, such as how long somebody has been here, is no
 * matter of topics and posts.
 */
public interface Reception {
    /** Lets a contribution through, refuses it by an error, or keeps it until an editor has read it. */
    Optional<Waiting> receive(Draft draft, Author author);

    /** Refuses other words for what is there already, if they could not have been there from the first. */
    void receiveChange(String words, Author author);
}
