// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.image;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.group.ClosedGroups;
import nl.nieuweverscheidenheid.forum.newcomer.HeldId;
import nl.nieuweverscheidenheid.forum.newcomer.Newcomers;
import nl.nieuweverscheidenheid.forum.topic.Contribution;
import nl.nieuweverscheidenheid.forum.topic.Contribution.Standing;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.Contributions;
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
import org.springframework.stereotype.Service;

/**
 * What one can do with images, and who may. Who reads a contribution sees its images; before there is one, who uploaded them
 * does. What a contribution shows is what its text says, so whatever becomes of the text becomes of the image.
 */
@Service
class Gallery {
    private static final Duration DAY = Duration.ofHours(24);

    private final Images images;
    private final Places places;
    private final Contributions contributions;
    private final Newcomers newcomers;
    private final ClosedGroups groups;
    private final Darkroom darkroom;
    private final Clock clock;
    private final ImageSettings settings;

    Gallery(
            Images images,
            Places places,
            Contributions contributions,
            Newcomers newcomers,
            ClosedGroups groups,
            Darkroom darkroom,
            Clock clock,
            ImageSettings settings) {
        this.images = images;
        this.places = places;
        this.contributions = contributions;
        this.newcomers = newcomers;
        this.groups = groups;
        this.darkroom = darkroom;
        this.clock = clock;
        this.settings = settings;
    }

    /** Keeps what is made of a file, for a contribution of the official to show. */
    Image upload(Path file, Official official) {
        official.requirePart();
        var subject = official.subject();
        var most = newcomers.isNew(subject) ? settings.perDayNew() : settings.perDay();
        var now = now();
        if (images.count(subject, now.minus(DAY)) >= most) {
            throw new TooManyUploads(most);
        }
        var renditions = darkroom.develop(file);
        var image = Image.uploaded(subject, renditions, subject, now);
        images.add(image, renditions, now.plus(settings.keepUnused()));
        if (images.count(subject, now.minus(DAY)) > most) {
            // Somebody uploaded several at once.
            images.erase(new Images.Due(image, true, now.plus(settings.keepUnused())));
            throw new TooManyUploads(most);
        }
        return image;
    }

    /** An image, for who may see it. */
    Seen get(ImageId id, Optional<Official> reader) {
        return seen(images.find(id).orElseThrow(() -> new ImageNotFound(id.value())), reader);
    }

    /**
     * The image with this address, for who may see it.
     *
     * @throws ImageGone if it was withdrawn, for who could see it
     * @throws ImageNotFound if there is none, or no contribution that the reader may read shows it
     */
    Seen show(String hash, Optional<Official> reader) {
        return seen(images.findByHash(hash).orElseThrow(() -> new ImageNotFound(hash)), reader);
    }

    /** An image, and whether everybody may see it. */
    record Seen(Image image, boolean isPublic) {}

    /** Records who is on the image and that they agreed. What a contribution shows stays agreed to. */
    Image portray(ImageId id, EntityVersion version, Portrayal portrayal, Official official) {
        var before = images.find(id)
                .filter(image -> isOf(image, official) && !image.isWithdrawn())
                .orElseThrow(() -> new ImageNotFound(id.value()));
        if (before.version() != version.value()) {
            throw new ImageChangedMeanwhile(id);
        }
        if (!portrayal.isComplete() && isShown(before)) {
            throw new ImageInUse("Others see this image, so all of who is on it must agree; withdraw it otherwise");
        }
        var told = before.portraying(portrayal);
        images.save(told);
        return told;
    }

    /**
     * Takes the image away from everywhere at once, and for good, as somebody on it no longer agrees: by who uploaded it, or
     * who looks after what shows it. Doing it again is no error.
     */
    void withdraw(ImageId id, Official official) {
        var image = images.find(id).orElseThrow(() -> new ImageNotFound(id.value()));
        if (!isOf(image, official) && !looksAfter(image, official)) {
            throw new RoleMissing("Only who uploaded image %s, editors and managers may withdraw it".formatted(id));
        }
        images.withdraw(image, now());
        images.clear(images.find(id).orElse(image), now(), settings.lookEvery());
    }

    /** Does what is left to be done for images whose time has come; of how many. */
    int lookAfter(int most) {
        var due = images.due(now(), most);
        due.forEach(this::lookAfter);
        return due.size();
    }

    private void lookAfter(Images.Due due) {
        var image = due.image();
        if (due.isWhole() && image.isWithdrawn()) {
            images.clear(image, now(), settings.lookEvery());
        } else if (due.isWhole() && isShown(image)) {
            images.putOff(image.owner(), image.id(), now().plus(settings.keepUnused()));
        } else {
            images.erase(due);
            if (images.find(image.id()).isEmpty()) {
                places.forget(image.id());
            }
        }
    }

    private Seen seen(Image image, Optional<Official> reader) {
        var showing = showing(image);
        var isPublic = showing.stream().anyMatch(Gallery::isPublic);
        if (!isPublic
                && reader.filter(official -> sees(official, image, showing)).isEmpty()) {
            throw new ImageNotFound(image.id().value());
        }
        if (image.isWithdrawn()) {
            throw new ImageGone();
        }
        return new Seen(image, isPublic);
    }

    private boolean sees(Official official, Image image, List<Contribution> showing) {
        return showing.isEmpty()
                ? isOf(image, official) || (official.isEditor() && isHeld(image))
                : showing.stream().anyMatch(contribution -> mayRead(official, contribution));
    }

    /** What is hidden or was removed, its author and editors read where its case is dealt with; groups have no cases. */
    private boolean mayRead(Official official, Contribution contribution) {
        var group = contribution.group();
        if (group != null) {
            return contribution.standing() == Standing.READABLE && groups.isMember(group, official);
        }
        return contribution.standing() == Standing.READABLE
                || official.isEditor()
                || contribution.author().subject().equals(official.subject());
    }

    /** To who may not see the image, there is none. */
    private boolean looksAfter(Image image, Official official) {
        var showing = showing(image);
        if (showing.stream().noneMatch(Gallery::isPublic) && !sees(official, image, showing)) {
            throw new ImageNotFound(image.id().value());
        }
        return showing.isEmpty()
                ? official.isEditor()
                : showing.stream()
                        .map(Contribution::group)
                        .anyMatch(group -> group == null ? official.isEditor() : groups.isManager(group, official));
    }

    private boolean isShown(Image image) {
        return !showing(image).isEmpty() || isHeld(image);
    }

    /** The contributions that show the image, whoever reads them; not those that are gone for good. */
    private List<Contribution> showing(Image image) {
        return places.of(image.id()).stream()
                .filter(place -> HeldId.atPlace(place).isEmpty())
                .flatMap(place -> contributions.find(new ContributionId(place)).stream())
                .filter(contribution -> contribution.standing() != Standing.GONE
                        && NamedImages.in(contribution.text()).ids().contains(image.id()))
                .toList();
    }

    private boolean isHeld(Image image) {
        return places.of(image.id()).stream()
                .flatMap(place -> HeldId.atPlace(place).stream())
                .anyMatch(newcomers::waits);
    }

    private static boolean isPublic(Contribution contribution) {
        return contribution.group() == null && contribution.standing() == Standing.READABLE;
    }

    private static boolean isOf(Image image, Official official) {
        return image.owner().equals(official.subject());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
