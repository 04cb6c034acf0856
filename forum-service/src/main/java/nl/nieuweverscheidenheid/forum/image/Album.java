// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.image;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.forum.topic.Illustrations;
import nl.nieuweverscheidenheid.forum.topic.Wording;
import nl.nieuweverscheidenheid.kit.image.Image;
import nl.nieuweverscheidenheid.kit.image.ImageId;
import nl.nieuweverscheidenheid.kit.image.Images;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.springframework.stereotype.Component;

/** The images that are kept, for contributions of those who uploaded them to show. */
@Component
class Album implements Illustrations {
    private static final String POINTER = "/text";

    /** Under one's own name an image may be shown everywhere; behind a type, in one topic, as it would tie two together. */
    private static final String OWN_NAME = "name";

    private final Images images;
    private final Places places;
    private final Clock clock;
    private final ImageSettings settings;

    Album(Images images, Places places, Clock clock, ImageSettings settings) {
        this.images = images;
        this.places = places;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public List<Violation> wrong(Wording wording) {
        var named = NamedImages.in(wording.after());
        if (named.ids().isEmpty()) {
            return List.of();
        }
        var wrong = new ArrayList<Violation>();
        if (!named.wordless().isEmpty()) {
            wrong.add(Violation.at(
                    POINTER, "alt-text-missing", "An image is written as ![what there is to see](image:id)"));
        }
        if (named.ids().size() > settings.most()) {
            wrong.add(Violation.at(
                    POINTER, "too-many-images", "There are at most %d images in a text".formatted(settings.most())));
        }
        var added = added(wording);
        var own = images.kept(added).stream()
                .filter(image -> image.owner().equals(wording.subject()))
                .collect(Collectors.toMap(Image::id, Function.identity()));
        if (!own.keySet().containsAll(added)) {
            wrong.add(Violation.at(POINTER, "unknown-image", "There is no image of yours with this id"));
        }
        if (!own.values().stream().allMatch(Image::isAgreedTo)) {
            wrong.add(Violation.at(POINTER, "consent-missing", "Say who can be recognised and that they agreed"));
        }
        if (own.keySet().stream().anyMatch(id -> places.isOfOtherVoice(id, voice(wording)))) {
            wrong.add(Violation.at(
                    POINTER, "gives-author-away", "This image was shown elsewhere, so it would be clear who writes"));
        }
        return wrong;
    }

    @Override
    public void take(Wording wording, String place) {
        var later = clock.instant().plus(settings.keepUnused());
        for (var id : added(wording)) {
            if (images.putOff(wording.subject(), id, later)) {
                places.add(id, voice(wording), place);
            }
        }
    }

    @Override
    public Map<String, List<Shown>> shownIn(Collection<String> texts) {
        var named = new HashMap<String, Set<ImageId>>();
        for (var text : texts) {
            var ids = NamedImages.in(text).ids();
            if (!ids.isEmpty()) {
                named.put(text, ids);
            }
        }
        if (named.isEmpty()) {
            return Map.of();
        }
        var all = named.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var kept = images.kept(all);
        var shown = new HashMap<String, List<Shown>>();
        named.forEach((text, ids) -> shown.put(
                text,
                kept.stream()
                        .filter(image -> ids.contains(image.id()))
                        .map(Album::shown)
                        .toList()));
        return shown;
    }

    static Shown shown(Image image) {
        return new Shown(
                image.id().value(),
                image.hash(),
                image.renderings().stream()
                        .map(one -> new Size(one.width(), one.height()))
                        .toList());
    }

    /** What was there before stays, whoever rewrites the text around it. */
    private static Set<ImageId> added(Wording wording) {
        var added = new LinkedHashSet<>(NamedImages.in(wording.after()).ids());
        if (!added.isEmpty()) {
            added.removeAll(NamedImages.in(wording.before()).ids());
        }
        return added;
    }

    private static String voice(Wording wording) {
        return wording.hidden() ? "type in " + wording.topic() : OWN_NAME;
    }
}
