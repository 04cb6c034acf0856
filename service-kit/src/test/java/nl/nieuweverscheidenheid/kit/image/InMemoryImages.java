// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.rendition.Rendition;

/** Pictures without a store, for tests of what services do with them; {@code ImagesContract} keeps them honest. */
public final class InMemoryImages implements Images {
    private final Map<ImageId, Image> images = new LinkedHashMap<>();
    private final Map<ImageId, Instant> due = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();

    @Override
    public void add(Image image, List<Rendition> renditions, Instant lookAfterAt) {
        for (var rendition : renditions) {
            try (var jpeg = rendition.open()) {
                files.put(name(image, rendition.width()), jpeg.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        images.put(image.id(), image);
        due.put(image.id(), lookAfterAt);
    }

    @Override
    public Optional<Image> find(String owner, ImageId id) {
        return Optional.ofNullable(images.get(id)).filter(image -> image.owner().equals(owner) && !image.isWithdrawn());
    }

    @Override
    public Optional<Image> find(ImageId id) {
        return Optional.ofNullable(images.get(id));
    }

    @Override
    public List<Image> kept(Collection<ImageId> ids) {
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .filter(image -> !image.isWithdrawn())
                .toList();
    }

    @Override
    public long count(String owner, Instant since) {
        return ownedBy(owner).stream()
                .filter(image -> !image.uploadedAt().isBefore(since))
                .count();
    }

    @Override
    public Optional<Image> findByHash(String hash) {
        return images.values().stream()
                .filter(image -> image.hash().equals(hash))
                .findFirst();
    }

    @Override
    public List<Image> ownedBy(String owner) {
        return images.values().stream()
                .filter(image -> image.owner().equals(owner) && !image.isWithdrawn())
                .toList();
    }

    @Override
    public void save(Image image) {
        var before = find(image.owner(), image.id())
                .filter(stored -> stored.version() == image.version() - 1)
                .orElseThrow(() -> new ImageChangedMeanwhile(image.id()));
        images.put(before.id(), image);
    }

    @Override
    public Optional<InputStream> open(Image image, Image.Rendering rendering) {
        return Optional.ofNullable(files.get(name(image, rendering.width()))).map(ByteArrayInputStream::new);
    }

    @Override
    public boolean putOff(String owner, ImageId id, Instant lookAfterAt) {
        return find(owner, id).map(image -> due.put(id, lookAfterAt)).isPresent();
    }

    @Override
    public void withdraw(Image image, Instant now) {
        find(image.owner(), image.id()).ifPresent(found -> {
            images.put(
                    found.id(),
                    new Image(
                            found.id(),
                            found.owner(),
                            found.version(),
                            found.hash(),
                            found.renderings(),
                            found.portrayal(),
                            found.uploadedBy(),
                            found.uploadedAt(),
                            now));
            due.put(found.id(), now);
        });
    }

    @Override
    public List<Due> due(Instant now, int most) {
        return due.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(now))
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .limit(most)
                .map(one -> new Due(images.get(one.getKey()), true, one.getValue()))
                .toList();
    }

    @Override
    public void erase(Due seen) {
        if (seen.since().equals(due.get(seen.image().id()))) {
            deleteFiles(seen.image());
            images.remove(seen.image().id());
            due.remove(seen.image().id());
        }
    }

    @Override
    public void eraseFiles(Image image, Optional<Instant> lookAfterAt) {
        deleteFiles(image);
        due.remove(image.id());
        lookAfterAt.ifPresent(again -> due.put(image.id(), again));
    }

    private void deleteFiles(Image image) {
        files.keySet().removeIf(name -> name.startsWith(image.id() + "/"));
    }

    private static String name(Image image, int width) {
        return image.id() + "/" + width;
    }
}
