// SPDX-License-Identifier: EUPL-1.2
/** Takes in a portfolio that was kept elsewhere: all of a file or nothing of it, and nothing twice. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.imports;

import org.jspecify.annotations.NullMarked;
