// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.rendition.Rendition;
import org.jspecify.annotations.Nullable;

/**
 * A picture that somebody uploaded. Its words are in the text that shows it, as they are read and reviewed with it.
 * Immutable: each change of the portrayal returns the next version.
 *
 * @param owner id of what it was uploaded for, such as an entry, or of who alone may show it
 * @param version counts the changes of the portrayal, from 1
 * @param hash of this upload and its content: an address that never stands for another picture
 * @param portrayal who is on it; absent until somebody told
 * @param uploadedBy opaque id
 * @param withdrawnAt since when it is gone, as somebody on it no longer agrees
 */
public record Image(
        ImageId id,
        String owner,
        long version,
        String hash,
        List<Rendering> renderings,
        @Nullable Portrayal portrayal,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant withdrawnAt) {
    public Image {
        renderings = List.copyOf(renderings);
    }

    /** A size in which it is kept, and how many bytes that takes. */
    public record Rendering(int width, int height, int length) {}

    /** A picture as it is uploaded. */
    public static Image uploaded(String owner, List<Rendition> renditions, String uploadedBy, Instant now) {
        var id = ImageId.random();
        return new Image(
                id,
                owner,
                1,
                hash(id, renditions.getLast()),
                renditions.stream()
                        .map(one -> new Rendering(one.width(), one.height(), one.length()))
                        .toList(),
                null,
                uploadedBy,
                now,
                null);
    }

    /** The picture with what somebody told of who is on it. */
    public Image portraying(Portrayal told) {
        return new Image(id, owner, version + 1, hash, renderings, told, uploadedBy, uploadedAt, withdrawnAt);
    }

    /** The size with this width. */
    public Optional<Rendering> rendering(int width) {
        return renderings.stream().filter(one -> one.width() == width).findFirst();
    }

    /** Whether it is gone for good. */
    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether everybody who is on it agreed to be shown. */
    public boolean isAgreedTo() {
        return portrayal != null && portrayal.isComplete();
    }

    private static String hash(ImageId id, Rendition largest) {
        try (var jpeg = largest.open()) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(id.value().getBytes(StandardCharsets.US_ASCII));
            digest.update(jpeg.readAllBytes());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
