// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import org.junit.jupiter.api.Test;

class TopicViewTest {
    private final Topic opened = Talks.question().answered(Talks.NOON).answered(Talks.NOON);
    private final Topic unopened = Talks.question().answered(Talks.NOON);
    private final PageOf<Topic> page = new PageOf<>(List.of(opened, unopened), 2, 1, 20);
    private final List<Collection<TopicId>> looks = new ArrayList<>();
    private final ReadSoFar readSoFar = (reader, topics) -> {
        looks.add(topics);
        return Map.of(opened.id(), 1);
    };

    @Test
    void aPageSaysWhatIsNewByOneLook() {
        var listed = TopicView.listed(page, Optional.of(Talks.NEIGHBOUR), Talks.MUNICIPALITIES, readSoFar);

        assertThat(listed.items()).extracting(TopicView::newPosts).containsExactly(1, null);
        assertThat(looks).containsExactly(List.of(opened.id(), unopened.id()));
    }

    @Test
    void aVisitorIsNotLookedFor() {
        var listed = TopicView.listed(page, Optional.empty(), Talks.MUNICIPALITIES, readSoFar);

        assertThat(listed.items()).extracting(TopicView::newPosts).containsOnlyNulls();
        assertThat(looks).isEmpty();
    }
}
