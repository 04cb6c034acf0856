// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.image;

import static nl.nieuweverscheidenheid.portfolio.workflow.Desk.EDITOR;
import static nl.nieuweverscheidenheid.portfolio.workflow.Desk.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.image.Image;
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
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Illustration;
import nl.nieuweverscheidenheid.portfolio.entry.Drafts;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.EntryIncomplete;
import nl.nieuweverscheidenheid.portfolio.entry.EntryNotFound;
import nl.nieuweverscheidenheid.portfolio.workflow.Desk;
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

    private final MovableClock clock = new MovableClock(NOON.toString());
    private final ImageSettings settings = new ImageSettings(2, Duration.ofHours(24), Duration.ofMinutes(5));
    private final InMemoryImages images = new InMemoryImages();
    private final KeptAlbum album = new KeptAlbum(images, clock, settings);
    private final Desk desk = new Desk(album);
    private final Gallery gallery = new Gallery(
            images,
            desk.entries,
            desk.portfolio,
            new Darkroom(new DarkroomSettings(50, DataSize.ofMegabytes(48), 1, Duration.ofSeconds(5))),
            clock,
            settings);
    private final Content content = Drafts.complete("GM0363");
    private final EntryId id = desk.draft(content);
    private final Official author = Desk.official("GM0363");
    private final Official neighbour = Desk.official("GM0599");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.write(folder.resolve("foto.jpg"), SampleImages.jpeg(600, 400));
    }

    @Test
    void aDraftsPictureIsForWhoMaySeeTheDraft() {
        var image = gallery.upload(id, file, author);
        desk.rewrite(id, 1, showing(image));

        assertThat(gallery.show(image.hash(), Optional.of(author)).isPublic()).isFalse();
        assertThat(gallery.show(image.hash(), Optional.of(EDITOR)).isPublic()).isFalse();
        assertThatThrownBy(() -> gallery.show(image.hash(), Optional.of(neighbour)))
                .isInstanceOf(ImageNotFound.class);
        assertThatThrownBy(() -> gallery.show(image.hash(), Optional.empty())).isInstanceOf(ImageNotFound.class);
        assertThatThrownBy(() -> gallery.show("nix", Optional.empty())).isInstanceOf(ImageNotFound.class);
    }

    @Test
    void whatIsPublishedIsForEverybodyUntilItIsPutAway() {
        var image = published(NOBODY);
        assertThat(gallery.show(image.hash(), Optional.empty()).isPublic()).isTrue();

        var unused = gallery.upload(id, file, author);
        assertThatThrownBy(() -> gallery.show(unused.hash(), Optional.empty()))
                .as("uploaded for a published entry and not in its text")
                .isInstanceOf(ImageNotFound.class);

        desk.archive(id, 4);
        assertThatThrownBy(() -> gallery.show(image.hash(), Optional.empty())).isInstanceOf(ImageNotFound.class);
        assertThat(gallery.show(image.hash(), Optional.of(author)).isPublic()).isFalse();
    }

    @Test
    void othersUploadNothingAndReadNothingOfConsents() {
        assertThatThrownBy(() -> gallery.upload(id, file, neighbour)).isInstanceOf(EntryNotFound.class);
        var image = published(NOBODY);
        assertThatThrownBy(() -> gallery.upload(id, file, neighbour)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> gallery.of(id, neighbour)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> gallery.withdraw(id, image.id(), neighbour)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> gallery.delete(id, image.id(), neighbour)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> gallery.portray(id, image.id(), version(2), NOBODY, neighbour))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    void withoutConsentNothingIsSubmitted() {
        var image = gallery.upload(id, file, author);
        desk.rewrite(id, 1, showing(image));
        assertRefused(2);

        gallery.portray(id, image.id(), version(1), new Portrayal(2, List.of(CONSENT)), author);
        assertRefused(2);

        gallery.portray(id, image.id(), version(2), new Portrayal(2, List.of(CONSENT, CONSENT)), author);
        desk.publish(id, 2);
        assertThat(gallery.show(image.hash(), Optional.empty()).isPublic()).isTrue();
        assertThatThrownBy(
                        () -> gallery.portray(id, image.id(), version(3), new Portrayal(2, List.of(CONSENT)), author))
                .as("consent is withdrawn, not forgotten")
                .isInstanceOf(ImageInUse.class);
    }

    private void assertRefused(long version) {
        assertThatThrownBy(() -> desk.publish(id, version))
                .isInstanceOf(EntryIncomplete.class)
                .hasMessageContaining("/images/0/consent");
    }

    @Test
    void withdrawnConsentTakesThePictureFromEverybodyAtOnce() {
        var image = published(new Portrayal(1, List.of(CONSENT)));
        var told = desk.entries.told().size();

        gallery.withdraw(id, image.id(), author);

        for (var reader : List.of(Optional.<Official>empty(), Optional.of(author), Optional.of(EDITOR))) {
            assertThatThrownBy(() -> gallery.show(image.hash(), reader)).isInstanceOf(ImageGone.class);
        }
        assertThat(images.open(image, image.renderings().getFirst())).isEmpty();
        assertThat(desk.entries.find(id).orElseThrow().content().images()).isEmpty();
        assertThat(desk.entries.told()).as("that everybody is told").hasSize(told + 1);
        assertThat(album.take(id, image.id().value())).isEmpty();

        gallery.withdraw(id, image.id(), author);
        assertThat(desk.entries.told()).as("once").hasSize(told + 1);
    }

    @Test
    void aWithdrawalThatBrokeOffIsEndedLater() {
        var image = published(new Portrayal(1, List.of(CONSENT)));
        // The process dies right after the first write.
        images.withdraw(image, clock.instant());
        assertThatThrownBy(() -> gallery.show(image.hash(), Optional.empty())).isInstanceOf(ImageGone.class);
        assertThat(desk.entries.find(id).orElseThrow().content().images()).hasSize(1);

        gallery.lookAfter(10);

        assertThat(desk.entries.find(id).orElseThrow().content().images()).isEmpty();
        assertThat(images.open(image, image.renderings().getFirst())).isEmpty();
    }

    @Test
    void aTextThatWasBeingStoredMeanwhileLosesThePictureToo() {
        var image = gallery.upload(id, file, author);
        var late = showing(image);
        gallery.withdraw(id, image.id(), author);
        desk.rewrite(id, 1, late);

        clock.pass(settings.lookEvery());
        gallery.lookAfter(10);

        assertThat(desk.entries.find(id).orElseThrow().content().images()).isEmpty();
        clock.pass(Duration.ofHours(1));
        assertThat(gallery.lookAfter(10)).isOne();
        clock.pass(Duration.ofDays(1));
        assertThat(gallery.lookAfter(10)).as("in the end it is at rest").isZero();
    }

    @Test
    void whatNoTextTookIsClearedAndWhatOneShowsIsKept() {
        var unused = gallery.upload(id, file, author);
        var shown = gallery.upload(id, file, author);
        desk.rewrite(id, 1, showing(shown));

        clock.pass(settings.keepUnused().minusMinutes(1));
        gallery.lookAfter(10);
        assertThat(gallery.of(id, author)).containsExactly(unused, shown);

        clock.pass(Duration.ofMinutes(2));
        gallery.lookAfter(10);
        assertThat(gallery.of(id, author)).containsExactly(shown);
        assertThat(images.findByHash(unused.hash())).isEmpty();

        desk.rewrite(id, 2, content);
        clock.pass(settings.keepUnused());
        gallery.lookAfter(10);
        assertThat(gallery.of(id, author)).isEmpty();
    }

    @Test
    void aPictureIsDeletedWhileNoTextShowsIt() {
        var image = gallery.upload(id, file, author);
        desk.rewrite(id, 1, showing(image));
        assertThatThrownBy(() -> gallery.delete(id, image.id(), author)).isInstanceOf(ImageInUse.class);

        desk.rewrite(id, 2, content);
        gallery.delete(id, image.id(), author);
        assertThat(gallery.of(id, author)).isEmpty();
        assertThatThrownBy(() -> gallery.delete(id, image.id(), author)).isInstanceOf(ImageNotFound.class);
    }

    @Test
    void anEntryHasOnlySoManyPictures() {
        gallery.upload(id, file, author);
        gallery.upload(id, file, author);
        assertThatThrownBy(() -> gallery.upload(id, file, author))
                .isInstanceOf(TooManyImages.class)
                .hasMessageContaining("2");
    }

    @Test
    void aFileThatIsRefusedChangesNothing() throws IOException {
        var text = Files.writeString(folder.resolve("foto.png"), "Dit is geen foto");
        assertThatThrownBy(() -> gallery.upload(id, text, author)).isInstanceOf(ImageTypeNotTaken.class);
        assertThat(gallery.of(id, author)).isEmpty();
        assertThat(images.due(clock.instant().plus(Duration.ofDays(9)), 10)).isEmpty();
    }

    @Test
    void theSameFileTwiceHasTwoAddresses() {
        assertThat(gallery.upload(id, file, author).hash())
                .isNotEqualTo(gallery.upload(id, file, author).hash());
    }

    private Image published(Portrayal portrayal) {
        var image = gallery.upload(id, file, author);
        var told = gallery.portray(id, image.id(), version(1), portrayal, author);
        desk.rewrite(id, 1, showing(told));
        desk.publish(id, 2);
        return told;
    }

    private Content showing(Image... shown) {
        return Drafts.illustrated(
                content,
                Arrays.stream(shown)
                        .map(image -> new Illustration(KeptAlbum.picture(image), "Een kas", null, null))
                        .toList());
    }

    private static EntityVersion version(long number) {
        return new EntityVersion(number);
    }
}
