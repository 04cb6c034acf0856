// SPDX-License-Identifier: EUPL-1.2
/** What the eight types are, and how the portal arrives at an indication and at peers. */
@NullMarked
package nl.nieuweverscheidenheid.typology.explanation;

import org.jspecify.annotations.NullMarked;
