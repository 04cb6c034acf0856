// SPDX-License-Identifier: EUPL-1.2
/** Tests of what is made of uploaded files, with files that they make themselves. */
@NullMarked
package nl.nieuweverscheidenheid.kit.rendition;

import org.jspecify.annotations.NullMarked;
