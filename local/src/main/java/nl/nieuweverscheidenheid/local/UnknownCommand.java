// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

/** The words given are not a command. */
final class UnknownCommand extends Refusal {
    UnknownCommand(String sentence) {
        super(sentence);
    }
}
