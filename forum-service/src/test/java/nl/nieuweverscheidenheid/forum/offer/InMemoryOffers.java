// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.offer;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.forum.topic.TopicId;

/** Offers without a store; {@link OffersContract} keeps them honest. */
final class InMemoryOffers implements Offers {
    private final Map<TopicId, Offer> offers = new LinkedHashMap<>();

    @Override
    public synchronized boolean add(Offer offer) {
        return offers.putIfAbsent(offer.topic(), offer) == null;
    }

    @Override
    public synchronized Optional<Offer> find(TopicId topic) {
        return Optional.ofNullable(offers.get(topic));
    }

    @Override
    public synchronized Set<TopicId> among(Collection<TopicId> topics) {
        return topics.stream().filter(offers::containsKey).collect(Collectors.toSet());
    }

    @Override
    public synchronized List<Offer> to(Collection<String> municipalities, int most) {
        return offers.values().stream()
                .filter(offer -> !Collections.disjoint(offer.municipalities(), municipalities))
                .sorted(Comparator.comparing(Offer::at)
                        .thenComparing(offer -> offer.topic().value())
                        .reversed())
                .limit(most)
                .toList();
    }
}
