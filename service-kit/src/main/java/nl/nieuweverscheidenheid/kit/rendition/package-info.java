// SPDX-License-Identifier: EUPL-1.2
/** Makes of any file that somebody uploads pictures that can be shown: nothing but pixels, in a few sizes. */
@NullMarked
package nl.nieuweverscheidenheid.kit.rendition;

import org.jspecify.annotations.NullMarked;
