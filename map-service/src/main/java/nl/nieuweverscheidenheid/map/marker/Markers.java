// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityClassified;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.kit.municipality.Succession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where published entries are, in memory: read anew from the topics at each start. */
@Component
class Markers {
    /** A sunflower's angle: each next marker turns by it, so that none hides another. */
    private static final double TURN = Math.PI * (3 - Math.sqrt(5));
    /** How far the second marker of a municipality lies from the first, in degrees of latitude; about a kilometre. */
    private static final double STEP = 0.011;

    private final Map<String, Kept> entries = new ConcurrentHashMap<>();
    private final Map<String, Known> municipalities = new ConcurrentHashMap<>();
    private final Succession succession =
            new Succession(code -> Optional.ofNullable(municipalities.get(code)).map(Known::successor));

    private final AtomicLong changes = new AtomicLong();

    /** A marker at its place, with the municipality of today that it is in. */
    record Placed(Marker marker, Place municipality, double longitude, double latitude) {}

    /** A municipality as the typology last told of it. */
    record Place(String code, String name, String province, double longitude, double latitude, Optional<String> type) {}

    /** Either where a municipality is or, if it has ended, the code of the one that has most of it. */
    private record Known(
            long version, @Nullable Place place, @Nullable String successor) {}

    /** The marker of an entry, or only the version of one that was withdrawn. */
    private record Kept(long version, @Nullable Marker marker) {}

    void on(EntryEvent event) {
        var heard = switch (event) {
            case EntryPublished published ->
                new Kept(published.version(), marker(published.entryId(), published.version(), published.content()));
            case EntryRevised revised ->
                new Kept(revised.version(), marker(revised.entryId(), revised.version(), revised.content()));
            case EntryWithdrawn withdrawn -> new Kept(withdrawn.version(), null);
        };
        entries.merge(event.entryId(), heard, (before, now) -> now.version() > before.version() ? now : before);
        changes.incrementAndGet();
    }

    void on(MunicipalityEvent event) {
        var heard = switch (event) {
            case MunicipalityRegistered registered ->
                new Known(
                        registered.version(),
                        place(registered.code(), registered.description(), registered.classification()),
                        null);
            case MunicipalityClassified classified ->
                new Known(
                        classified.version(),
                        place(classified.code(), classified.description(), classified.classification()),
                        null);
            case MunicipalityEnded ended ->
                new Known(
                        ended.version(),
                        null,
                        Succession.primary(ended)
                                .map(MunicipalityEvent.Successor::code)
                                .orElse(null));
        };
        municipalities.merge(event.code(), heard, (before, now) -> now.version() > before.version() ? now : before);
        changes.incrementAndGet();
    }

    /** A number that grows with whatever changes markers or their places, in this instance. */
    long changes() {
        return changes.get();
    }

    /** The code of the municipality of today that has this one, which is itself unless it has ended. */
    String current(String code) {
        return succession.current(code);
    }

    /**
     * All markers at their places; those of one municipality, and of those that became
     * part of it, are spread around its point, in the order of their ids.
     */
    List<Placed> all() {
        var byMunicipality = new HashMap<String, List<Marker>>();
        for (var kept : entries.values()) {
            if (kept.marker() != null) {
                byMunicipality
                        .computeIfAbsent(current(kept.marker().municipality()), unseen -> new ArrayList<>())
                        .add(kept.marker());
            }
        }
        var placed = new ArrayList<Placed>();
        byMunicipality.forEach((code, markers) -> {
            var known = municipalities.get(code);
            var place = known == null ? null : known.place();
            if (place != null) {
                markers.sort(Comparator.comparing(Marker::id));
                for (var i = 0; i < markers.size(); i++) {
                    placed.add(place(markers.get(i), place, i));
                }
            }
        });
        placed.sort(Comparator.comparing(one -> one.marker().id()));
        return placed;
    }

    private static Placed place(Marker marker, Place place, int number) {
        var distance = STEP * Math.sqrt(number);
        var shrink = Math.cos(Math.toRadians(place.latitude()));
        return new Placed(
                marker,
                place,
                place.longitude() + distance * Math.sin(number * TURN) / shrink,
                place.latitude() + distance * Math.cos(number * TURN));
    }

    private static Place place(
            String code,
            MunicipalityEvent.Description description,
            MunicipalityEvent.@Nullable Classification classification) {
        return new Place(
                code,
                description.name(),
                description.provinceCode(),
                description.longitude(),
                description.latitude(),
                Optional.ofNullable(classification).map(MunicipalityEvent.Classification::slug));
    }

    private static Marker marker(String id, long version, EntryEvent.Content content) {
        return new Marker(
                id,
                version,
                content.title(),
                content.kind(),
                content.municipality(),
                content.themes(),
                content.status(),
                content.evidence(),
                content.period().startYear(),
                Optional.ofNullable(content.period().endYear()),
                content.sample());
    }
}
