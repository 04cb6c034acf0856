// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.portfolio.export.Column;
import org.jspecify.annotations.Nullable;

/**
 * Something to know about what was to be imported.
 *
 * @param code for programs, such as unknown-theme
 * @param line of a CSV file, or number of an item of a JSON file, from 1, if it is about one
 * @param column name of the column, if it is about one
 * @param text for editors, in Dutch
 */
public record Finding(
        Severity severity,
        String code,
        @Nullable Integer line,
        @Nullable String column,
        String text) {
    /** What a finding does to an import: an error refuses all of it. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE;

        /** Its name on the wire. */
        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding error(String code, String text) {
        return new Finding(Severity.ERROR, code, null, null, text);
    }

    static Finding warning(String code, String text) {
        return new Finding(Severity.WARNING, code, null, null, text);
    }

    static Finding note(String code, String text) {
        return new Finding(Severity.NOTE, code, null, null, text);
    }

    /** The same, about a line. */
    Finding at(int number) {
        return new Finding(severity, code, number, column, text);
    }

    /** The same, about a column. */
    Finding in(Column about) {
        return new Finding(severity, code, line, about.header(), text);
    }

    /** Whether it refuses the import. */
    public boolean refuses() {
        return severity == Severity.ERROR;
    }

    /** The text, with where it is about where that is known. */
    public String written() {
        var where = Stream.of(line == null ? "" : "regel " + line, column == null ? "" : "kolom " + column)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return where.isEmpty() ? text : where + ": " + text;
    }
}
