// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.opendata;

/** A row of a table or a code list, which is gone once the next one is read. */
public interface Row {
    /** Whether there is such a column. */
    boolean has(String column);

    /**
     * What stands in a column, as it is written; empty for null.
     *
     * @throws TableUnreadable if there is no such column
     */
    String get(String column);
}
