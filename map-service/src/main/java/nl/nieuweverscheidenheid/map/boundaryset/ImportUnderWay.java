// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

/** Another import is being read; one at a time, as each takes memory. */
public final class ImportUnderWay extends RuntimeException {
    ImportUnderWay() {
        super("Other boundaries are being read now; try again when that is done");
    }
}
