// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Secrets that are made once and then kept in files that only their owner can read. */
public final class Secrets {
    private final Path directory;

    Secrets(Path directory) {
        this.directory = directory;
    }

    /** The key with which the gateway seals its sessions: 32 bytes in base64. */
    public String sessionKey() {
        return kept("session-key", Secrets::random);
    }

    /** What the gateway tells the identity provider to be known as the portal. */
    public String clientSecret() {
        return kept("client-secret", Secrets::random);
    }

    /** What shows the identity provider that it is asked by whoever owns this directory. */
    public String operatorSecret() {
        return kept("operator-secret", Secrets::random);
    }

    /** The secret of this name, which is made on first use. */
    public String kept(String name, Supplier<String> fresh) {
        var file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory, only("rwx------"));
                var draft = Files.createTempFile(directory, name, ".draft", only("rw-------"));
                Files.writeString(draft, fresh.get());
                move(draft, file);
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(draft, file);
        }
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
