// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

/** There is no such post in the topic. */
public final class PostNotFound extends RuntimeException {
    PostNotFound(String id) {
        super("There is no post " + id + " in this topic");
    }
}
