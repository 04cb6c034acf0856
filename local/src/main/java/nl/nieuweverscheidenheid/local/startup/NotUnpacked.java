// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.startup;

import java.nio.file.Path;

/** An application's jar could not be unpacked, so there is nothing to start. */
public class NotUnpacked extends RuntimeException {
    NotUnpacked(Path jar, Path log) {
        super("%s kon niet worden uitgepakt; zie %s.".formatted(jar.getFileName(), log));
    }
}
