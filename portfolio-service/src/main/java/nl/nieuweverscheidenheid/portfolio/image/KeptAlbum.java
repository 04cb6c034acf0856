// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.image;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.image.Image;
import nl.nieuweverscheidenheid.kit.image.ImageId;
import nl.nieuweverscheidenheid.kit.image.Images;
import nl.nieuweverscheidenheid.portfolio.content.Picture;
import nl.nieuweverscheidenheid.portfolio.entry.Album;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import org.springframework.stereotype.Component;

/** The pictures that are kept, for texts to show. */
@Component
class KeptAlbum implements Album {
    private final Images images;
    private final Clock clock;
    private final ImageSettings settings;

    KeptAlbum(Images images, Clock clock, ImageSettings settings) {
        this.images = images;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Optional<Picture> take(EntryId entry, String picture) {
        return id(picture)
                .filter(id -> images.putOff(entry.value(), id, clock.instant().plus(settings.keepUnused())))
                .flatMap(id -> images.find(entry.value(), id))
                .map(KeptAlbum::picture);
    }

    @Override
    public Map<String, String> lacking(EntryId entry, Collection<String> pictures) {
        var lacking = new HashMap<String, String>();
        for (var picture : pictures) {
            var found = id(picture).flatMap(id -> images.find(entry.value(), id));
            if (found.isEmpty()) {
                lacking.put(picture, "id");
            } else if (!found.get().isAgreedTo()) {
                lacking.put(picture, "consent");
            }
        }
        return lacking;
    }

    /** The picture as texts show it. */
    static Picture picture(Image image) {
        return new Picture(
                image.id().value(),
                image.hash(),
                image.renderings().stream()
                        .map(one -> new Picture.Size(one.width(), one.height()))
                        .toList());
    }

    /** What cannot be an id finds nothing. */
    private static Optional<ImageId> id(String picture) {
        try {
            return Optional.of(new ImageId(picture));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
