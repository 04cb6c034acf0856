// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.image;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.nieuweverscheidenheid.kit.image.ImageId;

final class InMemoryPlaces implements Places {
    private final Map<ImageId, String> voices = new HashMap<>();
    private final Map<ImageId, Set<String>> places = new HashMap<>();

    @Override
    public boolean add(ImageId image, String voice, String place) {
        if (isOfOtherVoice(image, voice)) {
            return false;
        }
        voices.put(image, voice);
        places.computeIfAbsent(image, id -> new LinkedHashSet<>()).add(place);
        return true;
    }

    @Override
    public boolean isOfOtherVoice(ImageId image, String voice) {
        return !voices.getOrDefault(image, voice).equals(voice);
    }

    @Override
    public List<String> of(ImageId image) {
        return List.copyOf(places.getOrDefault(image, Set.of()));
    }

    @Override
    public void forget(ImageId image) {
        voices.remove(image);
        places.remove(image);
    }
}
