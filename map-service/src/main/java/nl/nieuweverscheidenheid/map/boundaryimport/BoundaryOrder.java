// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import java.nio.file.Path;
import java.util.Optional;
import nl.nieuweverscheidenheid.map.crs.Crs;

/**
 * Boundaries that somebody wants imported.
 *
 * @param upload the file that they sent; without one, boundaries are read from the configured service
 * @param year of which 1 January they are; needed where the boundaries do not tell
 * @param crs how places are written, where the boundaries do not tell
 */
public record BoundaryOrder(Optional<Upload> upload, Optional<Integer> year, Optional<Crs> crs) {
    /**
     * A file that was sent.
     *
     * @param name what its sender calls it
     */
    public record Upload(String name, Path path) {
        private static final int LONGEST_NAME = 120;

        public Upload {
            var bare = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
            name = bare.substring(0, Math.min(bare.length(), LONGEST_NAME));
        }
    }
}
