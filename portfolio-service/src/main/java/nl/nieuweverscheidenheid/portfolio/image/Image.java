// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.portfolio.content.Picture;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.rendition.Rendition;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was uploaded for an entry. Its words are in the entry's text, as they are read and reviewed with it.
 *
 * @param version counts the changes of the portrayal, from 1
 * @param hash of this upload and its content: an address that never stands for another picture
 * @param portrayal who is on it; absent until somebody told
 * @param uploadedBy opaque id
 * @param withdrawnAt since when it is gone, as somebody on it no longer agrees
 */
record Image(
        ImageId id,
        EntryId entry,
        long version,
        String hash,
        List<Rendering> renderings,
        @Nullable Portrayal portrayal,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant withdrawnAt) {
    Image {
        renderings = List.copyOf(renderings);
    }

    /** A size in which it is kept, and how many bytes that takes. */
    record Rendering(int width, int height, int length) {}

    static Image uploaded(EntryId entry, List<Rendition> renditions, String uploadedBy, Instant now) {
        var id = ImageId.random();
        return new Image(
                id,
                entry,
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

    Image portraying(Portrayal told) {
        return new Image(id, entry, version + 1, hash, renderings, told, uploadedBy, uploadedAt, withdrawnAt);
    }

    Optional<Rendering> rendering(int width) {
        return renderings.stream().filter(one -> one.width() == width).findFirst();
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether everybody who is on it agreed to be shown. */
    boolean isAgreedTo() {
        return portrayal != null && portrayal.isComplete();
    }

    Picture toPicture() {
        return new Picture(
                id.value(),
                hash,
                renderings.stream()
                        .map(one -> new Picture.Size(one.width(), one.height()))
                        .toList());
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
