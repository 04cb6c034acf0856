// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.util.Arrays;
import java.util.Locale;

/** What a document of the index is of. */
public enum DocumentKind {
    STORY(1),
    TOPIC(2),
    MUNICIPALITY(3),
    TYPE(4),
    THEME(5);

    private final int number;

    DocumentKind(int number) {
        this.number = number;
    }

    /** The kind with this number as a value of documents. */
    static DocumentKind of(long number) {
        return Arrays.stream(values())
                .filter(kind -> kind.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of document has the number " + number));
    }

    int number() {
        return number;
    }

    /** Its name in the index and in answers. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String keyOf(String id) {
        return slug() + ":" + id;
    }
}
