// SPDX-License-Identifier: EUPL-1.2
/** The editorial workflow: what authors and editors do with entries, and who may. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.workflow;

import org.jspecify.annotations.NullMarked;
