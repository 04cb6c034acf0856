// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import org.jspecify.annotations.Nullable;

/** What was to be imported cannot be read, or not any further. */
final class Unreadable extends RuntimeException {
    private final String code;

    @SuppressWarnings("AnnotateFormatMethod") // Error Prone's annotation would be one more dependency.
    Unreadable(String code, String text, @Nullable Object... parts) {
        super(text.formatted(parts));
        this.code = code;
    }

    /** The code of the finding that tells of it. */
    String code() {
        return code;
    }
}
