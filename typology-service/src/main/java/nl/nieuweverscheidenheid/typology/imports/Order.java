// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What somebody wants imported.
 *
 * @param year of which figures are wanted
 * @param upload the file that they sent; without one, figures are read from CBS
 */
record Order(ImportKind kind, Optional<Integer> year, Optional<Upload> upload) {
    /** A table with a file, which is all of it. */
    static Order of(ImportKind kind, Upload upload) {
        return new Order(kind, Optional.empty(), Optional.of(upload));
    }

    /**
     * A file that was sent.
     *
     * @param name what its sender calls it
     */
    record Upload(String name, Path path) {
        private static final int LONGEST_NAME = 120;
        private static final int DIGITS = 6;

        Upload {
            var bare = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
            name = bare.substring(0, Math.min(bare.length(), LONGEST_NAME));
        }

        long size() {
            try {
                return Files.size(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] bytes() {
            try {
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Its name, and digits that another file hardly has, so that one can tell later which it was. */
        String described() {
            try (var content = Files.newInputStream(path)) {
                var digest = MessageDigest.getInstance("SHA-256");
                var buffer = new byte[8192];
                for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
                return "bestand %s (SHA-256 %s…)".formatted(name, HexFormat.of().formatHex(digest.digest(), 0, DIGITS));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
