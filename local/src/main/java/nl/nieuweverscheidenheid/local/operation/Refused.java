// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.operation;

/** The portal did not do what was asked; its message is a Dutch sentence for whoever asked. */
public final class Refused extends RuntimeException {
    Refused(String sentence) {
        super(sentence);
    }
}
