// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A collection of features that the API offers. */
public interface FeatureSource {
    /** Its name in addresses. */
    String id();

    /** What it is, in Dutch, for people. */
    About about();

    /** By what it can be narrowed. */
    List<Filter> filters();

    /** What its table shows, after the features' titles. */
    List<Column> columns();

    /** The features as they are now. */
    Snapshot now();

    /**
     * The address of a picture of the features that these filters leave, on the host of the page.
     *
     * @param filters values by name
     */
    String picture(Map<String, List<String>> filters);

    /** The address of a picture that points a feature out. */
    String pictureOf(Feature feature);

    /** Where people read of a feature, on the host of the page, if there is such a page. */
    Optional<String> readingOf(Feature feature);

    /**
     * What a collection is.
     *
     * @param one what one of its features is called
     * @param attribution to be shown with it
     * @param licence the address of its licence
     * @param isTimed whether its features hold for a time
     */
    record About(
            String title,
            String description,
            String one,
            String attribution,
            String licence,
            String licenceName,
            boolean isTimed) {}

    /** A property and what people call it; the first of a collection is the features' title. */
    record Column(String property, String heading) {}

    /**
     * The features at a moment.
     *
     * @param version equal where the features are equal, in every instance of this service
     * @param features in the order of their ids
     */
    record Snapshot(String version, List<Feature> features) {
        public Snapshot {
            features = List.copyOf(features);
        }
    }
}
