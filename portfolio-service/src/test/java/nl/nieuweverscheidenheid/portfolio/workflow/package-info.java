// SPDX-License-Identifier: EUPL-1.2
/** Tests of the editorial workflow. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.workflow;

import org.jspecify.annotations.NullMarked;
