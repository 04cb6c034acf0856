// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

/** Nobody thanks themselves. */
public final class OwnPost extends RuntimeException {
    OwnPost(String id) {
        super("Post %s is your own".formatted(id));
    }
}
