// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.List;
import java.util.function.Consumer;

/** Who wrote what and whom it helped, by the opaque id of who did. */
interface Authorships {
    /** Gives each topic of somebody its turn. */
    void topicsOf(String subject, Consumer<Topic> topic);

    /** Gives each post of somebody its turn. */
    void postsOf(String subject, Consumer<Post> post);

    /** Gives each post that helped somebody its turn. */
    void postsThanked(String subject, Consumer<Post> post);

    /** Some of the topics of somebody. */
    List<Topic> topicsOf(String subject, int most);

    /** Some of the posts of somebody, also of those that a process died over. */
    List<Post> postsOf(String subject, int most);

    /** Puts nobody in the place of the author of this topic. Nobody is told, nor sees that it was touched. */
    void forget(Topic topic);

    /** Puts nobody in the place of the author of this post. Nobody is told, nor sees that it was touched. */
    void forget(Post post);

    /**
     * Forgets of some posts that it was this person whom they helped; how many they helped stays.
     *
     * @return of how many, at most so many
     */
    int forgetThanks(String subject, int most);
}
