// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.data;

import java.nio.file.Path;

/** The directory holds files that no portal put there, so none will be added or deleted. */
public class ForeignDirectory extends RuntimeException {
    ForeignDirectory(Path path) {
        super("De map %s is niet leeg en is geen gegevensmap van het portaal; kies met PORTAL_DATA een andere map."
                .formatted(path));
    }
}
