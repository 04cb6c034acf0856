// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

/** There is no set of boundaries of this version, or no longer. */
public final class BoundarySetNotFound extends RuntimeException {
    BoundarySetNotFound(long version) {
        super("There is no set of boundaries " + version + ", or no longer");
    }
}
