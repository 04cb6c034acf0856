// SPDX-License-Identifier: EUPL-1.2
/** Pictures that officials upload: who agreed to be on them, where they are kept, and how they are answered. */
@NullMarked
package nl.nieuweverscheidenheid.kit.image;

import org.jspecify.annotations.NullMarked;
