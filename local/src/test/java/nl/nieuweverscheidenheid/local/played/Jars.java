// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.played;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Jars made from compiled classes, as the build would. */
public final class Jars {
    private Jars() {}

    /** The jar of a service that is only played. */
    public static Path ofPlayedService(Path jar) {
        var manifest = manifest();
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, PlayedService.class.getName());
        return pack(PlayedService.class, "nl/nieuweverscheidenheid/local/played", manifest, jar);
    }

    /** The jar of everything that was built together with this class. */
    public static Path ofAllBuiltWith(Class<?> one, String version, Path jar) {
        var manifest = manifest();
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        return pack(one, "", manifest, jar);
    }

    private static Manifest manifest() {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }

    private static Path pack(Class<?> one, String folder, Manifest manifest, Path jar) {
        try {
            var root = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
            Files.createDirectories(jar.getParent());
            try (var output = new JarOutputStream(Files.newOutputStream(jar), manifest);
                    var files = Files.walk(root.resolve(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    output.putNextEntry(new JarEntry(root.relativize(file).toString()));
                    Files.copy(file, output);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
