// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.nieuweverscheidenheid.typology.cbs.CbsReading.Finding;
import nl.nieuweverscheidenheid.typology.cbs.CbsReading.Severity;
import org.jspecify.annotations.Nullable;

/** The findings of one reading, while it lasts. Texts are Dutch, so numbers are too. */
final class Findings {
    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final List<Finding> found = new ArrayList<>();

    void error(String code, String text, @Nullable Object... arguments) {
        add(Severity.ERROR, code, text, arguments);
    }

    void warning(String code, String text, @Nullable Object... arguments) {
        add(Severity.WARNING, code, text, arguments);
    }

    void note(String code, String text, @Nullable Object... arguments) {
        add(Severity.NOTE, code, text, arguments);
    }

    boolean anyError() {
        return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** All of them, errors first. */
    List<Finding> all() {
        return found.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }

    /** A text with its numbers as Dutch readers write them. */
    @SuppressWarnings("AnnotateFormatMethod") // Error Prone's annotation would be one more dependency.
    static String dutch(String text, @Nullable Object... arguments) {
        return String.format(DUTCH, text, arguments);
    }

    private void add(Severity severity, String code, String text, @Nullable Object... arguments) {
        found.add(new Finding(severity, code, dutch(text, arguments)));
    }
}
