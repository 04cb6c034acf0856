// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mapbox's own decoder, in Node.js, which shares no code with the one in Java. */
public final class SecondDecoder {
    private SecondDecoder() {}

    /**
     * Reads tiles, as they are when they are not compressed.
     *
     * @param folder to put them in; empty
     * @return by the tile's name and the layer's, the properties of each feature
     */
    public static JsonNode read(Map<String, byte[]> tiles, Path folder) throws Exception {
        for (var tile : tiles.entrySet()) {
            Files.write(folder.resolve(tile.getKey()), tile.getValue());
        }
        var node = new ProcessBuilder("node", "src/test/node/decode.mjs", folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).isZero();
        return new JsonMapper().readTree(output);
    }
}
