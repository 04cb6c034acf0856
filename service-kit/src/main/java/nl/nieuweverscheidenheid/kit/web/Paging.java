// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

/** Which part of a list is asked for: the query parameters {@code page}, from 1, and {@code pageSize}. */
public record Paging(int page, int pageSize) {
    /** How many items come before it. */
    public int skip() {
        return (page - 1) * pageSize;
    }
}
