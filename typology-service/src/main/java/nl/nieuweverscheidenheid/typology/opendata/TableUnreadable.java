// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.opendata;

import org.jspecify.annotations.Nullable;

/** A table that cannot be read to its end, whether the service, the file or what is in it is to blame. */
public final class TableUnreadable extends RuntimeException {
    private final String code;

    @SuppressWarnings("AnnotateFormatMethod") // Error Prone's annotation would be one more dependency.
    TableUnreadable(String code, String dutch, @Nullable Object... arguments) {
        super(dutch.formatted(arguments));
        this.code = code;
    }

    /** The kind of trouble, such as source-away; the message tells it in Dutch, for an editor. */
    public String code() {
        return code;
    }
}
