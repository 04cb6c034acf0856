// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found so far. Of a file that has the same mistake everywhere the first some hundred do. */
final class Findings {
    private static final int MOST = 300;

    private final List<Finding> all = new ArrayList<>();
    private boolean anyError;

    void error(String code, String text, @Nullable Object... parts) {
        anyError = true;
        add(Finding.Severity.ERROR, code, text, parts);
    }

    void warning(String code, String text, @Nullable Object... parts) {
        add(Finding.Severity.WARNING, code, text, parts);
    }

    void note(String code, String text, @Nullable Object... parts) {
        add(Finding.Severity.NOTE, code, text, parts);
    }

    boolean anyError() {
        return anyError;
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    @SuppressWarnings("AnnotateFormatMethod") // Error Prone's annotation would be one more dependency.
    private void add(Finding.Severity severity, String code, String text, @Nullable Object... parts) {
        if (all.size() < MOST) {
            all.add(new Finding(severity, code, text.formatted(parts)));
        }
    }
}
