// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.kit.web.Violation;

/** No images at all, for tests of all else. */
public final class NoIllustrations implements Illustrations {
    @Override
    public List<Violation> wrong(Wording wording) {
        return List.of();
    }

    @Override
    public void take(Wording wording, String place) {
        // There is nothing to keep.
    }

    @Override
    public Map<String, List<Shown>> shownIn(Collection<String> texts) {
        return Map.of();
    }
}
