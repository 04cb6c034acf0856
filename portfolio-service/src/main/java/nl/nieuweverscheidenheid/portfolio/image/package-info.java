// SPDX-License-Identifier: EUPL-1.2
/** Pictures that are uploaded for entries: who agreed to be on them, where they are kept, and how they are shown. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.image;

import org.jspecify.annotations.NullMarked;
