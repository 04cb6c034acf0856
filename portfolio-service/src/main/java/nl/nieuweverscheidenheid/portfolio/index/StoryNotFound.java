// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

/** There is no published entry with this id in the index. */
public final class StoryNotFound extends RuntimeException {
    public StoryNotFound(String id) {
        super("There is no published entry " + id);
    }
}
