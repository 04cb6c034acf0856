// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.address;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Slugs without a store; {@link SlugsContract} keeps them honest. */
public final class InMemorySlugs implements Slugs {
    private final Map<Slug, String> owners = new ConcurrentHashMap<>();

    @Override
    public Optional<String> ownerOf(Slug slug) {
        return Optional.ofNullable(owners.get(slug));
    }

    @Override
    public boolean claim(Slug slug, String owner) {
        return owners.computeIfAbsent(slug, unclaimed -> owner).equals(owner);
    }
}
