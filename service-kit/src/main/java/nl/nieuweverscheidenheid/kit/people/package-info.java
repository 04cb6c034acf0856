// SPDX-License-Identifier: EUPL-1.2
/** What a service keeps of people: for themselves to read and take away, and to be erased when they ask for it. */
@NullMarked
package nl.nieuweverscheidenheid.kit.people;

import org.jspecify.annotations.NullMarked;
