// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.people;

/** Who asked to be forgotten can change nothing until that is done, or it would be erased as well. */
public final class ErasureUnderWay extends RuntimeException {
    public ErasureUnderWay() {
        super("What is kept of you is being erased; until that is done you can change nothing");
    }
}
