// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

import java.util.UUID;
import java.util.regex.Pattern;

/** Identifies an uploaded picture. */
public record ImageId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

    public ImageId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An image's id is a UUID");
        }
    }

    /** An id that nothing has yet. */
    public static ImageId random() {
        return new ImageId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
