// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.forum.topic.Illustrations.Shown;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import org.springframework.stereotype.Component;

/** What texts refer to: images that they show, and whom they mention. A text that refers to nothing costs nothing. */
@Component
class References {
    private final Illustrations illustrations;

    References(Illustrations illustrations) {
        this.illustrations = illustrations;
    }

    /** Refuses words that refer, beyond those before, to what their writer may not. */
    void check(Wording wording) {
        var wrong = new ArrayList<>(illustrations.wrong(wording));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    /** The images in this text that are there. */
    List<Shown> imagesIn(String text) {
        return imagesIn(List.of(text)).getOrDefault(text, List.of());
    }

    /** The images that are there in each of these texts that has some. */
    Map<String, List<Shown>> imagesIn(Collection<String> texts) {
        return illustrations.shownIn(texts);
    }

    /** Lets a contribution that is about to be stored show the images in its words. */
    void take(Wording wording, String place) {
        illustrations.take(wording, place);
    }
}
