// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.table;

import java.util.regex.Pattern;

/**
 * A text in a cell of a CSV file. Spreadsheets run what begins like a formula, whoever wrote it; so such a text gets an
 * apostrophe before it, which takes it for text, and loses it again when it is read back. The two are each other's inverse
 * for every text.
 */
public final class Cell {
    private static final char APOSTROPHE = '\'';
    /** What spreadsheets take for a beginning, also where apostrophes stand before it that are the writer's own. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private Cell() {}

    /** What stands in the file. */
    public static String written(String text) {
        return FORMULA.matcher(text).matches() ? APOSTROPHE + text : text;
    }

    /** What was meant. */
    public static String read(String cell) {
        return !cell.isEmpty()
                        && cell.charAt(0) == APOSTROPHE
                        && FORMULA.matcher(cell).matches()
                ? cell.substring(1)
                : cell;
    }
}
