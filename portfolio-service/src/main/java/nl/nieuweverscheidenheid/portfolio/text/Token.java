// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.text;

/**
 * A word where it stands in a text.
 *
 * @param position counted in words, stop words included
 * @param start of its first character
 * @param end behind its last character
 */
public record Token(Forms forms, int position, int start, int end) {}
