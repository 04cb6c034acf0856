// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.bookmark;

/** Somebody keeps as much as one can. */
public final class TooManyBookmarks extends RuntimeException {
    TooManyBookmarks(int most) {
        super("There are %d bookmarks, which is as many as one can have; remove some first".formatted(most));
    }
}
