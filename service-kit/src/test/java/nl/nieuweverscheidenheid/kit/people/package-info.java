// SPDX-License-Identifier: EUPL-1.2
/** Tests of what is kept of people. */
@NullMarked
package nl.nieuweverscheidenheid.kit.people;

import org.jspecify.annotations.NullMarked;
