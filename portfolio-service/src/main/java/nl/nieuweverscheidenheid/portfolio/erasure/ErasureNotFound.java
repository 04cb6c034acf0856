// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.erasure;

/** There is no such erasure, or it is about somebody else. */
public final class ErasureNotFound extends RuntimeException {
    ErasureNotFound(ErasureId id) {
        super("There is no erasure " + id);
    }
}
