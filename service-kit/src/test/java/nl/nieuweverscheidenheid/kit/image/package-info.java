// SPDX-License-Identifier: EUPL-1.2
/** Tests of pictures: who sees them, who agreed, and what becomes of what nobody shows. */
@NullMarked
package nl.nieuweverscheidenheid.kit.image;

import org.jspecify.annotations.NullMarked;
