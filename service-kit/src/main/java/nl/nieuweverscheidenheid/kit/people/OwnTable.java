// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.people;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Some of what is kept of somebody, as a table for themselves.
 *
 * @param name for a file, in Dutch: lower-case letters and hyphens
 * @param meaning what it is, in Dutch
 * @param rows what is in it, gone through as often as it is asked for
 */
public record OwnTable(String name, String meaning, List<Column> columns, Rows rows) {
    public OwnTable {
        columns = List.copyOf(columns);
    }

    /**
     * A part of each row.
     *
     * @param meaning what it says, in Dutch
     */
    public record Column(String name, String meaning) {}

    /** The rows, one after the other, so that never all of them are in memory. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Gives each row its turn: a value for each column, in their order. Values are texts, numbers, flags, instants and
         * lists of texts, or nothing.
         */
        void forEach(Consumer<List<@Nullable Object>> to);
    }

    /** The values of a row; null where it has none. */
    public static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    /** A column with its meaning in Dutch. */
    public static Column column(String name, String meaning) {
        return new Column(name, meaning);
    }
}
