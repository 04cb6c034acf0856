// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a feed.
 *
 * @param id of the feed as a whole, whichever page this is
 * @param pages addresses of this page and its neighbours by their relation (RFC 5005)
 * @param page what people see of the same selection
 */
record Feed(
        String id,
        String title,
        String subtitle,
        Instant updated,
        Map<String, String> pages,
        String page,
        String publisher,
        List<Item> items) {
    Feed {
        items = List.copyOf(items);
    }

    /**
     * A story.
     *
     * @param author the municipality that tells it
     * @param updated when what everybody reads last changed
     * @param html the story
     */
    record Item(
            String id,
            String title,
            String page,
            String linkedData,
            Author author,
            Instant published,
            Instant updated,
            @Nullable String summary,
            String html,
            String language,
            List<Category> categories) {
        Item {
            categories = List.copyOf(categories);
        }
    }

    /** Never a person. */
    record Author(String name, String uri) {}

    /** By what the story can be found. */
    record Category(String scheme, String term, String label) {}
}
