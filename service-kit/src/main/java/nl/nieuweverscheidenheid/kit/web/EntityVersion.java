// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

/** The version that a change is made on, from the header If-Match; as a strong ETag it is the number in quotes. */
public record EntityVersion(long value) {
    /** The ETag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** The ETag of this version. */
    public String etag() {
        return etag(value);
    }
}
