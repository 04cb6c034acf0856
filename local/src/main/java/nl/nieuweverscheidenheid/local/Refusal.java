// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

/** A reason not to carry a command out; its message is a Dutch sentence for whoever gave the command. */
class Refusal extends RuntimeException {
    Refusal(String sentence) {
        super(sentence);
    }
}
