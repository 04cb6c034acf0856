// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.topic.Illustrations.Shown;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What texts refer to: images that they show, and whom they mention. A text that refers to nothing costs nothing. */
@Component
class References {
    private final Illustrations illustrations;
    private final Mentions mentions;

    References(Illustrations illustrations, Mentions mentions) {
        this.illustrations = illustrations;
        this.mentions = mentions;
    }

    /** Refuses words that refer, beyond those before, to what their writer may not. */
    void check(Wording wording) {
        var wrong = new ArrayList<>(illustrations.wrong(wording));
        wrong.addAll(mentions.wrong(wording));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    /** Lets a contribution that is about to be stored show the images in its words. */
    void take(Wording wording, String place) {
        illustrations.take(wording, place);
    }

    /** A text as readers get it. */
    ReadText read(String text, @Nullable GroupId group) {
        return read(List.of(text), group).get(text);
    }

    /** Texts as readers get them, by what is stored. */
    ReadTexts read(Collection<String> texts, @Nullable GroupId group) {
        var images = illustrations.shownIn(texts);
        var all = texts.stream().flatMap(text -> Reference.in(text).stream()).collect(Collectors.toSet());
        var mentioned = mentions.of(all, group);
        var read = new HashMap<String, ReadText>();
        for (var text : texts) {
            read.put(text, readable(text, images.getOrDefault(text, List.of()), mentioned));
        }
        return new ReadTexts(read);
    }

    private static ReadText readable(String text, List<Shown> images, Map<Reference, Mentioned> mentioned) {
        var own = Reference.in(text).stream()
                .filter(mentioned::containsKey)
                .map(mentioned::get)
                .toList();
        var named = Reference.withNames(
                text,
                reference -> mentioned.containsKey(reference)
                        ? mentioned.get(reference).name()
                        : "");
        return new ReadText(named, images, own);
    }

    /** Texts that were read together. */
    record ReadTexts(Map<String, ReadText> texts) {
        /** What is not among them says nothing. */
        ReadText get(String text) {
            return texts.getOrDefault(text, new ReadText(text, List.of(), List.of()));
        }
    }

    /** A text with the names of whom it mentions, the images in it that are there, and who those are. */
    record ReadText(String text, List<Shown> images, List<Mentioned> mentions) {
        @Nullable
        List<Shown> imagesIfAny() {
            return images.isEmpty() ? null : images;
        }

        @Nullable
        List<Mentioned> mentionsIfAny() {
            return mentions.isEmpty() ? null : mentions;
        }
    }
}
