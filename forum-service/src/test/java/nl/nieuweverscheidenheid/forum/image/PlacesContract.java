// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.image;

import static org.assertj.core.api.Assertions.assertThat;

import nl.nieuweverscheidenheid.kit.image.ImageId;
import org.junit.jupiter.api.Test;

/** What is promised of where images are shown. */
abstract class PlacesContract {
    private final ImageId image = ImageId.random();

    abstract Places places();

    @Test
    void areKeptInTheirOrderEachOnce() {
        assertThat(places().of(image)).isEmpty();

        assertThat(places().add(image, "name", "topic")).isTrue();
        assertThat(places().add(image, "name", "topic.2")).isTrue();
        assertThat(places().add(image, "name", "topic")).isTrue();

        assertThat(places().of(image)).containsExactly("topic", "topic.2");
        assertThat(places().of(ImageId.random())).isEmpty();
    }

    @Test
    void speakWithOneVoice() {
        assertThat(places().isOfOtherVoice(image, "name")).isFalse();
        places().add(image, "name", "topic");

        assertThat(places().isOfOtherVoice(image, "name")).isFalse();
        assertThat(places().isOfOtherVoice(image, "type")).isTrue();
        assertThat(places().add(image, "type", "topic.2")).isFalse();
        assertThat(places().of(image)).containsExactly("topic");
    }

    @Test
    void areForgottenWithTheirImage() {
        places().add(image, "name", "topic");
        places().forget(image);
        places().forget(image);

        assertThat(places().of(image)).isEmpty();
        assertThat(places().isOfOtherVoice(image, "type")).isFalse();
    }
}
