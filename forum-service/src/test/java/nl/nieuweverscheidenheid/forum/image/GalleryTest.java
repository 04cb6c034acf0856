// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.image;

import static nl.nieuweverscheidenheid.forum.topic.Forums.AUTHOR;
import static nl.nieuweverscheidenheid.forum.topic.Forums.EDITOR;
import static nl.nieuweverscheidenheid.forum.topic.Forums.NEIGHBOUR;
import static nl.nieuweverscheidenheid.forum.topic.Forums.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.group.Circles;
import nl.nieuweverscheidenheid.forum.newcomer.NewcomersInMemory;
import nl.nieuweverscheidenheid.forum.topic.Contribution.Standing;
import nl.nieuweverscheidenheid.forum.topic.Forums;
import nl.nieuweverscheidenheid.forum.trail.Trails;
import nl.nieuweverscheidenheid.kit.image.Image;
import nl.nieuweverscheidenheid.kit.image.ImageChangedMeanwhile;
import nl.nieuweverscheidenheid.kit.image.ImageGone;
import nl.nieuweverscheidenheid.kit.image.ImageInUse;
import nl.nieuweverscheidenheid.kit.image.ImageNotFound;
import nl.nieuweverscheidenheid.kit.image.InMemoryImages;
import nl.nieuweverscheidenheid.kit.image.Portrayal;
import nl.nieuweverscheidenheid.kit.rendition.Darkroom;
import nl.nieuweverscheidenheid.kit.rendition.DarkroomSettings;
import nl.nieuweverscheidenheid.kit.rendition.ImageTypeNotTaken;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import nl.nieuweverscheidenheid.testkit.SampleImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class GalleryTest {
    private static final Portrayal NOBODY = new Portrayal(0, List.of());
    private static final Portrayal.Consent CONSENT =
            new Portrayal.Consent(LocalDate.of(2026, 2, 1), Portrayal.Means.WRITTEN, "Zaak 2026-12");

    private final MovableClock clock = new MovableClock("2026-03-02T12:00:00Z");
    private final ImageSettings settings = new ImageSettings(2, 5, 3, Duration.ofHours(24), Duration.ofMinutes(5));
    private final InMemoryImages images = new InMemoryImages();
    private final InMemoryPlaces places = new InMemoryPlaces();
    private final Circles circles = new Circles();
    private final Forums forum = new Forums(circles, new Album(images, places, clock, settings), clock);
    private final Gallery gallery = new Gallery(
            images,
            places,
            forum.contributions(),
            NewcomersInMemory.of(forum.contributions(), new Trails(clock).trail(), clock),
            circles.groups(),
            new Darkroom(new DarkroomSettings(50, DataSize.ofMegabytes(48), 1, Duration.ofSeconds(5))),
            clock,
            settings);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.write(folder.resolve("foto.jpg"), SampleImages.jpeg(60, 40));
    }

    @Test
    void anImageIsForWhoUploadedItUntilAContributionShowsIt() {
        var image = uploaded(AUTHOR);
        assertThat(gallery.get(image.id(), Optional.of(AUTHOR)).isPublic()).isFalse();
        for (var other : List.of(Optional.of(NEIGHBOUR), Optional.of(EDITOR), Optional.<Official>empty())) {
            assertThatThrownBy(() -> gallery.get(image.id(), other)).isInstanceOf(ImageNotFound.class);
        }

        forum.ask(showing(image), false, AUTHOR);
        assertThat(gallery.show(image.hash(), Optional.empty()).isPublic()).isTrue();
    }

    @Test
    void whatIsHiddenOrRemovedIsForItsAuthorAndEditors() {
        var image = uploaded(AUTHOR);
        var question = forum.ask(showing(image), false, AUTHOR);

        for (var standing : List.of(Standing.HIDDEN, Standing.REMOVED)) {
            forum.contributions().bring(question, standing, "Foei");
            assertThat(gallery.show(image.hash(), Optional.of(EDITOR)).isPublic())
                    .isFalse();
            assertThat(gallery.show(image.hash(), Optional.of(AUTHOR)).isPublic())
                    .isFalse();
            assertThatThrownBy(() -> gallery.show(image.hash(), Optional.of(NEIGHBOUR)))
                    .isInstanceOf(ImageNotFound.class);
        }
        clock.pass(settings.keepUnused());
        gallery.lookAfter(10);
        forum.contributions().bring(question, Standing.READABLE, "");
        assertThat(gallery.show(image.hash(), Optional.empty()).isPublic())
                .as("what may be shown again is kept")
                .isTrue();
    }

    @Test
    void whatIsSaidInAGroupIsShownToItsMembersAlone() {
        var image = uploaded(AUTHOR);
        var group = circles.of(NEIGHBOUR, AUTHOR);
        forum.askIn(group, showing(image), AUTHOR);

        assertThat(gallery.show(image.hash(), Optional.of(NEIGHBOUR)).isPublic())
                .isFalse();
        assertThatThrownBy(() -> gallery.show(image.hash(), Optional.of(EDITOR)))
                .isInstanceOf(ImageNotFound.class);
        assertThatThrownBy(() -> gallery.show(image.hash(), Optional.empty())).isInstanceOf(ImageNotFound.class);
        assertThatThrownBy(() -> gallery.withdraw(image.id(), EDITOR)).isInstanceOf(ImageNotFound.class);

        circles.dismiss(group, AUTHOR);
        assertThatThrownBy(() -> gallery.show(image.hash(), Optional.of(AUTHOR)))
                .as("what is said there is not theirs any more")
                .isInstanceOf(ImageNotFound.class);
        gallery.withdraw(image.id(), NEIGHBOUR);
        assertThatThrownBy(() -> gallery.show(image.hash(), Optional.of(NEIGHBOUR)))
                .isInstanceOf(ImageGone.class);
    }

    @Test
    void anImageThatNoContributionShowsGoesAfterAWhile() {
        var unused = uploaded(AUTHOR);
        var shown = uploaded(AUTHOR);
        var question = forum.ask(showing(shown), false, AUTHOR);
        clock.pass(settings.keepUnused().minusMillis(1));
        assertThat(gallery.lookAfter(10)).isZero();

        clock.pass(Duration.ofMillis(1));
        assertThat(gallery.lookAfter(10)).isEqualTo(2);
        assertThat(images.find(unused.id())).isEmpty();
        assertThat(images.find(shown.id())).contains(shown);

        forum.rewrite(question, "Toch zonder", AUTHOR);
        clock.pass(settings.keepUnused());
        gallery.lookAfter(10);
        assertThat(images.find(shown.id())).isEmpty();
        assertThat(places.of(shown.id())).isEmpty();
    }

    @Test
    void anImageGoesWithTheContributionThatItsAuthorTookBack() {
        var image = uploaded(NEIGHBOUR);
        var post = forum.answer(forum.ask(), showing(image), NEIGHBOUR);
        assertThat(gallery.show(image.hash(), Optional.empty()).isPublic()).isTrue();

        forum.takeBack(post, NEIGHBOUR);
        assertThatThrownBy(() -> gallery.show(image.hash(), Optional.of(EDITOR)))
                .isInstanceOf(ImageNotFound.class);
        clock.pass(settings.keepUnused());
        gallery.lookAfter(10);
        assertThat(images.find(image.id())).isEmpty();
    }

    @Test
    void aConsentIsWithdrawnForEverybodyAtOnce() {
        var image = uploaded(AUTHOR);
        forum.ask(showing(image), false, AUTHOR);
        assertThatThrownBy(() -> gallery.withdraw(image.id(), NEIGHBOUR)).isInstanceOf(RoleMissing.class);

        gallery.withdraw(image.id(), EDITOR);
        gallery.withdraw(image.id(), AUTHOR);
        assertThatThrownBy(() -> gallery.show(image.hash(), Optional.empty())).isInstanceOf(ImageGone.class);
        assertThat(images.open(image, image.renderings().getFirst())).isEmpty();
        clock.pass(Duration.ofHours(2));
        assertThat(gallery.lookAfter(10)).isEqualTo(1);
        assertThat(gallery.lookAfter(10)).as("then nothing is left to do").isZero();
    }

    @Test
    void whatOthersSeeStaysAgreedTo() {
        var image = uploaded(AUTHOR);
        forum.ask(showing(image), false, AUTHOR);

        assertThatThrownBy(() ->
                        gallery.portray(image.id(), new EntityVersion(2), new Portrayal(2, List.of(CONSENT)), AUTHOR))
                .isInstanceOf(ImageInUse.class);
        assertThatThrownBy(() -> gallery.portray(image.id(), new EntityVersion(1), NOBODY, AUTHOR))
                .isInstanceOf(ImageChangedMeanwhile.class);
        assertThatThrownBy(() -> gallery.portray(image.id(), new EntityVersion(2), NOBODY, NEIGHBOUR))
                .isInstanceOf(ImageNotFound.class);
        var told = gallery.portray(image.id(), new EntityVersion(2), new Portrayal(1, List.of(CONSENT)), AUTHOR);
        assertThat(told.version()).isEqualTo(3);
    }

    @Test
    void somebodyUploadsSoManyADay() {
        for (var number = 0; number < 3; number++) {
            gallery.upload(file, AUTHOR);
        }
        assertThatThrownBy(() -> gallery.upload(file, AUTHOR))
                .isInstanceOf(TooManyUploads.class)
                .hasMessageContaining("3");
        gallery.upload(file, NEIGHBOUR);

        clock.pass(Duration.ofHours(24).plusMillis(1));
        gallery.upload(file, AUTHOR);
        assertThatThrownBy(() -> gallery.upload(file, OUTSIDER)).isInstanceOf(RoleMissing.class);
    }

    @Test
    void aFileThatIsRefusedChangesNothing() throws IOException {
        var text = Files.writeString(folder.resolve("foto.png"), "Dit is geen foto");
        assertThatThrownBy(() -> gallery.upload(text, AUTHOR)).isInstanceOf(ImageTypeNotTaken.class);
        assertThat(images.ownedBy(AUTHOR.subject())).isEmpty();
    }

    /** A process that dies before it stored a contribution leaves its place behind. */
    @Test
    void aPlaceThatNeverCameToBeShowsNothing() {
        var image = uploaded(AUTHOR);
        places.add(image.id(), "name", forum.ask() + ".7");

        assertThatThrownBy(() -> gallery.show(image.hash(), Optional.empty())).isInstanceOf(ImageNotFound.class);
        assertThat(gallery.show(image.hash(), Optional.of(AUTHOR)).isPublic()).isFalse();
        forum.ask(showing(image), false, AUTHOR);
        assertThat(gallery.show(image.hash(), Optional.empty()).isPublic()).isTrue();
    }

    /** With nobody on it. */
    private Image uploaded(Official official) {
        var image = gallery.upload(file, official);
        return gallery.portray(image.id(), new EntityVersion(1), NOBODY, official);
    }

    private static String showing(Image image) {
        return "Kijk: ![Een kas](image:%s)".formatted(image.id());
    }
}
