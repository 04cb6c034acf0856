// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

/** Others have read the post for so long that it is not changed any more. */
public final class PostSettled extends RuntimeException {
    PostSettled(String message) {
        super(message);
    }
}
