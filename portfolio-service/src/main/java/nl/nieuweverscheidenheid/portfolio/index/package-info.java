// SPDX-License-Identifier: EUPL-1.2
/** The search index of an instance: stories, topics, municipalities, types and themes, fed from the topics. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.index;

import org.jspecify.annotations.NullMarked;
