// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The portal as people meet it: in a browser. Skipped, and said so, where there is none. */
class BrowserTest {
    /** What the scripts end with when no browser can be started. */
    private static final int NO_BROWSER = 77;

    private final RunningPortal portal = RunningPortal.get();

    @Test
    void aStoryGoesFromTheFormToAColleaguesScreen() throws Exception {
        run("story.mjs");
    }

    @Test
    void everyPageIsAccessibleAndWithoutErrors() throws Exception {
        run("pages.mjs", "--shots", portal.output("pages").toString());
    }

    private void run(String script, String... arguments) throws IOException, InterruptedException {
        var folder = Path.of(System.getProperty("portal.home"), "acceptance", "browser");
        var builder = new ProcessBuilder("node", script, portal.address().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        var process = builder.start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var end = process.waitFor();
        System.out.println(told.strip());
        assumeTrue(end != NO_BROWSER, () -> "SKIPPED, as there is no browser: " + told);
        assertThat(end).as(told).isZero();
    }
}
