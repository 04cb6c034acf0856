// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.image;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.image.Image;
import nl.nieuweverscheidenheid.kit.image.ImageChangedMeanwhile;
import nl.nieuweverscheidenheid.kit.image.ImageGone;
import nl.nieuweverscheidenheid.kit.image.ImageId;
import nl.nieuweverscheidenheid.kit.image.ImageInUse;
import nl.nieuweverscheidenheid.kit.image.ImageNotFound;
import nl.nieuweverscheidenheid.kit.image.Images;
import nl.nieuweverscheidenheid.kit.image.Portrayal;
import nl.nieuweverscheidenheid.kit.rendition.Darkroom;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.portfolio.entry.Entries;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.workflow.Portfolio;
import org.springframework.stereotype.Service;

/** What one can do with pictures, and who may. */
@Service
class Gallery {
    private final Images images;
    private final Entries entries;
    private final Portfolio portfolio;
    private final Darkroom darkroom;
    private final Clock clock;
    private final ImageSettings settings;

    Gallery(
            Images images,
            Entries entries,
            Portfolio portfolio,
            Darkroom darkroom,
            Clock clock,
            ImageSettings settings) {
        this.images = images;
        this.entries = entries;
        this.portfolio = portfolio;
        this.darkroom = darkroom;
        this.clock = clock;
        this.settings = settings;
    }

    /** Keeps what is made of a file, for a text of the entry to take. */
    Image upload(EntryId id, Path file, Official official) {
        own(id, official);
        if (images.ownedBy(id.value()).size() >= settings.most()) {
            throw new TooManyImages(settings.most());
        }
        var renditions = darkroom.develop(file);
        var now = now();
        var image = Image.uploaded(id.value(), renditions, official.subject(), now);
        images.add(image, renditions, now.plus(settings.keepUnused()));
        return image;
    }

    /** All pictures of the entry for its own officials and editors. */
    List<Image> of(EntryId id, Official official) {
        own(id, official);
        return images.ownedBy(id.value());
    }

    Image get(EntryId id, ImageId image, Official official) {
        own(id, official);
        return find(id, image);
    }

    /** Records who is on the picture and that they agree. What everybody sees stays agreed to. */
    Image portray(EntryId id, ImageId image, EntityVersion version, Portrayal portrayal, Official official) {
        var entry = own(id, official);
        var before = find(id, image);
        if (before.version() != version.value()) {
            throw new ImageChangedMeanwhile(image);
        }
        if (!portrayal.isComplete() && isPublic(entry, image)) {
            throw new ImageInUse("Everybody sees this image, so all of who is on it must agree; withdraw it otherwise");
        }
        var told = before.portraying(portrayal);
        images.save(told);
        return told;
    }

    /** Takes the picture away from everywhere at once, as somebody on it no longer agrees. Doing it again is no error. */
    void withdraw(EntryId id, ImageId image, Official official) {
        own(id, official);
        images.find(id.value(), image).ifPresent(found -> {
            images.withdraw(found, now());
            clear(found);
        });
    }

    /** Deletes a picture that no text shows. */
    void delete(EntryId id, ImageId image, Official official) {
        var entry = own(id, official);
        var found = find(id, image);
        if (entry.shows(image.value())) {
            throw new ImageInUse("The entry shows this image; take it out of the text first, or withdraw it");
        }
        var now = now();
        images.putOff(id.value(), image, now);
        images.erase(new Images.Due(found, true, now));
    }

    /**
     * The picture with this address, for who may see it.
     *
     * @throws ImageGone if it was withdrawn, whoever asks
     * @throws ImageNotFound if there is none, or it is in no text that the reader may read
     */
    Shown show(String hash, Optional<Official> reader) {
        var image = images.findByHash(hash).orElseThrow(() -> new ImageNotFound(hash));
        if (image.isWithdrawn()) {
            throw new ImageGone();
        }
        var entry = entries.find(entryOf(image)).orElseThrow(() -> new ImageNotFound(hash));
        var isPublic = isPublic(entry, image.id());
        if (!isPublic
                && reader.filter(official -> Portfolio.mayWorkOn(entry, official))
                        .isEmpty()) {
            throw new ImageNotFound(hash);
        }
        return new Shown(image, isPublic);
    }

    /** A picture, and whether everybody may see it. */
    record Shown(Image image, boolean isPublic) {}

    /** Does what is left to be done for pictures whose time has come; of how many. */
    int lookAfter(int most) {
        var due = images.due(now(), most);
        due.forEach(this::lookAfter);
        return due.size();
    }

    private void lookAfter(Images.Due due) {
        var image = due.image();
        if (image.isWithdrawn() && due.isWhole()) {
            clear(image);
        } else if (due.isWhole()
                && entries.find(entryOf(image))
                        .filter(entry -> entry.shows(image.id().value()))
                        .isPresent()) {
            images.putOff(image.owner(), image.id(), now().plus(settings.keepUnused()));
        } else {
            images.erase(due);
        }
    }

    /** For a while a text that was being stored may still turn up with the picture; then it is taken out again. */
    private void clear(Image image) {
        portfolio.removePicture(entryOf(image), image.id().value());
        images.clear(image, now(), settings.lookEvery());
    }

    private Image find(EntryId id, ImageId image) {
        return images.find(id.value(), image).orElseThrow(() -> new ImageNotFound(image.value()));
    }

    private static EntryId entryOf(Image image) {
        return new EntryId(image.owner());
    }

    private Entry own(EntryId id, Official official) {
        var entry = portfolio.get(id, Optional.of(official));
        if (!Portfolio.mayWorkOn(entry, official)) {
            throw new RoleMissing("Only officials of %s and editors may change images of entry %s"
                    .formatted(entry.content().municipality(), id));
        }
        return entry;
    }

    private static boolean isPublic(Entry entry, ImageId image) {
        return entry.published()
                .filter(publication -> publication.content().shows(image.value()))
                .isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
