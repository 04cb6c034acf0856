// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

/** Others have not heard of the post yet, so that what is told of it next might reach them before it. */
public final class PostUntold extends RuntimeException {
    PostUntold(String id) {
        super("Post %s has not been passed on yet; try again in a moment".formatted(id));
    }
}
