// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

/** A change without the header If-Match, which could overwrite what its author never saw. */
public final class VersionMissing extends RuntimeException {
    public VersionMissing() {
        super("Send the ETag that you read in the header If-Match, so that nobody's change is overwritten unseen");
    }
}
