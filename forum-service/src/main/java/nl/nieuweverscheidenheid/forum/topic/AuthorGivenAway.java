// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

/** It would be clear who writes, though they asked to be shown as the type of their municipality only. */
public final class AuthorGivenAway extends RuntimeException {
    AuthorGivenAway(String reason) {
        super(reason);
    }
}
