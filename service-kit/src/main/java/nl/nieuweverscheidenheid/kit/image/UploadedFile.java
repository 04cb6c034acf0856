// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;

/** A file that came with a request, for as long as it is looked at. What it was called is forgotten. */
public final class UploadedFile implements AutoCloseable {
    private final Path path;

    private UploadedFile(Path path) {
        this.path = path;
    }

    /** The file of a part, until it is closed. */
    public static UploadedFile of(MultipartFile part) throws IOException {
        var file = new UploadedFile(Files.createTempFile("portal-image-", ".upload"));
        try {
            part.transferTo(file.path);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Where it is now. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
