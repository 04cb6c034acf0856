// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import java.nio.file.Path;
import java.util.Optional;
import nl.nieuweverscheidenheid.typology.municipality.Register;

/** Where figures come from. */
interface FiguresSource {
    /** The figures of a year, of a file or else of the source itself, with all that is wrong with them. */
    Reading read(int year, Optional<Path> file, Register register);

    /** What it is, for the report. */
    String described();
}
