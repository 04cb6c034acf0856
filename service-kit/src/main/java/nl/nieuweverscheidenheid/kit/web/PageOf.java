// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 * @param page which part this is, from 1
 * @param pageSize how many fit on a page
 */
public record PageOf<T>(List<T> items, long total, int page, int pageSize) {
    public PageOf {
        items = List.copyOf(items);
    }

    /** The page that was asked for of a whole list. */
    public static <T> PageOf<T> cut(List<T> all, Paging paging) {
        var from = Math.min(all.size(), paging.skip());
        var to = Math.min(all.size(), from + paging.pageSize());
        return new PageOf<>(all.subList(from, to), all.size(), paging.page(), paging.pageSize());
    }

    /** The same part with other items. */
    public <U> PageOf<U> map(Function<? super T, ? extends U> mapping) {
        return new PageOf<>(items.stream().<U>map(mapping).toList(), total, page, pageSize);
    }
}
