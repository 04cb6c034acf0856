// SPDX-License-Identifier: EUPL-1.2
/** What an entry tells: its template, what is taken in from an author, how it is kept and what of it everybody may know. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.content;

import org.jspecify.annotations.NullMarked;
