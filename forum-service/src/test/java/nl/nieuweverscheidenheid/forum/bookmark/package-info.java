// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.nieuweverscheidenheid.forum.bookmark;

import org.jspecify.annotations.NullMarked;
