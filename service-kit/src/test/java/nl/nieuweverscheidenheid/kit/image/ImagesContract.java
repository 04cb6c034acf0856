// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nieuweverscheidenheid.kit.rendition.Rendition;
import org.junit.jupiter.api.Test;

/** What every store of pictures promises. */
abstract class ImagesContract {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Instant LATER = NOON.plus(Duration.ofHours(24));

    private final String owner = UUID.randomUUID().toString();
    private final List<Rendition> renditions = renditions();
    private final Image image = Image.uploaded(owner, renditions, "subject-1", NOON);

    abstract Images images();

    /** A second one is larger than what GridFS stores in one piece. */
    static List<Rendition> renditions() {
        var large = new byte[700_000];
        Arrays.fill(large, (byte) 7);
        return List.of(new Rendition(480, 320, new byte[] {1, 2, 3}), new Rendition(900, 600, large));
    }

    @Test
    void aPictureIsReadAsItWasStored() throws IOException {
        images().add(image, renditions, LATER);

        assertThat(images().find(owner, image.id())).contains(image);
        assertThat(images().findByHash(image.hash())).contains(image);
        assertThat(images().find(image.id())).contains(image);
        assertThat(images().find(ImageId.random())).isEmpty();
        assertThat(images().kept(List.of(ImageId.random(), image.id()))).containsExactly(image);
        assertThat(images().ownedBy(owner)).containsExactly(image);
        for (var rendition : renditions) {
            var rendering = image.rendering(rendition.width()).orElseThrow();
            assertThat(images().open(image, rendering).orElseThrow().readAllBytes())
                    .isEqualTo(rendition.open().readAllBytes())
                    .hasSize(rendering.length());
        }
    }

    @Test
    void aPictureBelongsToOneOwner() {
        images().add(image, renditions, LATER);
        assertThat(images().find("another", image.id())).isEmpty();
        assertThat(images().putOff("another", image.id(), LATER)).isFalse();
    }

    @Test
    void whatAnOwnerUploadedSinceIsCounted() {
        images().add(image, renditions, LATER);

        assertThat(images().count(owner, NOON)).isEqualTo(1);
        assertThat(images().count(owner, NOON.plusMillis(1))).isZero();
        assertThat(images().count("another", NOON)).isZero();
        images().withdraw(image, NOON);
        assertThat(images().count(owner, NOON)).isZero();
    }

    @Test
    void oneOfTwoWhoTellWhoIsOnItComesTooLate() {
        images().add(image, renditions, LATER);
        var consent = new Portrayal.Consent(LocalDate.of(2026, 2, 1), Portrayal.Means.EMAIL, "Zaak 12");
        var told = image.portraying(new Portrayal(2, List.of(consent)));
        images().save(told);

        assertThat(images().find(owner, image.id())).contains(told);
        assertThatThrownBy(() -> images().save(image.portraying(new Portrayal(0, List.of()))))
                .isInstanceOf(ImageChangedMeanwhile.class);
    }

    @Test
    void whatIsWithdrawnIsFoundByItsAddressOnlyAndHasNoFilesAnyMore() {
        images().add(image, renditions, LATER);
        images().withdraw(image, NOON.plusSeconds(5));

        assertThat(images().find(owner, image.id())).isEmpty();
        assertThat(images().ownedBy(owner)).isEmpty();
        assertThat(images().kept(List.of(image.id()))).isEmpty();
        assertThat(images().find(image.id()).orElseThrow().isWithdrawn()).isTrue();
        assertThat(images().putOff(owner, image.id(), LATER)).isFalse();
        assertThatThrownBy(() -> images().save(image.portraying(new Portrayal(0, List.of()))))
                .isInstanceOf(ImageChangedMeanwhile.class);
        var withdrawn = images().findByHash(image.hash()).orElseThrow();
        assertThat(withdrawn.withdrawnAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(isDue(NOON.plusSeconds(5))).isTrue();

        images().eraseFiles(withdrawn, Optional.of(LATER));
        assertThat(isDue(LATER.minusMillis(1))).isFalse();
        assertThat(isDue(LATER)).isTrue();
        images().eraseFiles(withdrawn, Optional.empty());
        assertThat(isDue(LATER)).isFalse();
        assertThat(images().findByHash(image.hash())).isPresent();
        assertThat(image.renderings())
                .allSatisfy(
                        rendering -> assertThat(images().open(image, rendering)).isEmpty());
    }

    @Test
    void aPictureIsDueWhenItsTimeHasCome() {
        images().add(image, renditions, LATER);
        assertThat(isDue(LATER.minusMillis(1))).isFalse();
        assertThat(isDue(LATER)).isTrue();

        assertThat(images().putOff(owner, image.id(), LATER.plusSeconds(1))).isTrue();
        assertThat(isDue(LATER)).isFalse();
    }

    @Test
    void anErasedPictureLeavesNothing() {
        images().add(image, renditions, LATER);
        images().erase(due(LATER));

        assertThat(images().findByHash(image.hash())).isEmpty();
        assertThat(isDue(LATER)).isFalse();
        assertThat(image.renderings())
                .allSatisfy(
                        rendering -> assertThat(images().open(image, rendering)).isEmpty());
    }

    @Test
    void aPictureThatATextTookMeanwhileIsNotErased() {
        images().add(image, renditions, LATER);
        var due = due(LATER);
        images().putOff(owner, image.id(), LATER.plusSeconds(1));
        images().erase(due);

        assertThat(images().find(owner, image.id())).contains(image);
        assertThat(images().open(image, image.renderings().getFirst())).isPresent();
    }

    private boolean isDue(Instant now) {
        return images().due(now, 1_000).stream()
                .anyMatch(due -> due.image().id().equals(image.id()));
    }

    private Images.Due due(Instant now) {
        return images().due(now, 1_000).stream()
                .filter(due -> due.image().id().equals(image.id()))
                .findFirst()
                .orElseThrow();
    }
}
