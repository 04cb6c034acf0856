// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** All collections, by name. */
@Component
class FeatureSources {
    private final Map<String, FeatureSource> byId = new TreeMap<>();

    FeatureSources(List<FeatureSource> sources) {
        sources.forEach(source -> byId.put(source.id(), source));
    }

    Collection<FeatureSource> all() {
        return byId.values();
    }

    FeatureSource get(String id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow(() -> new CollectionNotFound(id, byId.keySet()));
    }
}
