// SPDX-License-Identifier: EUPL-1.2
/** An Atom feed of the stories that a filter leaves. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.feed;

import org.jspecify.annotations.NullMarked;
