// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

/** Other images are being worked on, and that takes longer than this one could wait. */
public final class DarkroomBusy extends RuntimeException {
    DarkroomBusy() {
        super("Other images are being worked on now");
    }
}
