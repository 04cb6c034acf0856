// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import nl.nieuweverscheidenheid.local.process.LogFile;

/** A service did not get ready. */
final class StartFailed extends Refusal {
    private static final int LINES = 25;

    StartFailed(String service, LogFile log) {
        super("%s komt niet op gang. De laatste regels van %s:%n%s".formatted(service, log.path(), lastLines(log)));
    }

    private static String lastLines(LogFile log) {
        if (!Files.exists(log.path())) {
            return "";
        }
        var lines = new ByteArrayOutputStream();
        log.printLast(LINES, lines);
        return lines.toString(StandardCharsets.UTF_8);
    }
}
