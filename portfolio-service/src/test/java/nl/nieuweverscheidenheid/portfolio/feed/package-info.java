// SPDX-License-Identifier: EUPL-1.2
/** Tests of an Atom feed. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.feed;

import org.jspecify.annotations.NullMarked;
