// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.nieuweverscheidenheid.forum.follow;

import org.jspecify.annotations.NullMarked;
