// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostTest {
    @Test
    void isCalledAfterItsTopicAndItsPlaceInIt() {
        assertThat(Post.idOf(new TopicId("een-gesprek"), 12)).isEqualTo("een-gesprek.12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003\n"})
    void isNotWithoutWords(String blank) {
        var counting = Talks.question().answered(Talks.NOON);
        assertThatThrownBy(() -> Talks.lastOf(counting, blank)).isInstanceOf(IllegalArgumentException.class);
    }
}
