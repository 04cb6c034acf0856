// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.follow;

/** Somebody follows as many topics as one can. */
public final class TooManyFollows extends RuntimeException {
    TooManyFollows(int most) {
        super("You follow %d topics, which is as many as one can; leave some first".formatted(most));
    }
}
