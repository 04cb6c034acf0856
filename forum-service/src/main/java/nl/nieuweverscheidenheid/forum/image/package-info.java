// SPDX-License-Identifier: EUPL-1.2
/** Images in topics and posts: who may upload and show them, where they are shown, and who sees them. */
@NullMarked
package nl.nieuweverscheidenheid.forum.image;

import org.jspecify.annotations.NullMarked;
