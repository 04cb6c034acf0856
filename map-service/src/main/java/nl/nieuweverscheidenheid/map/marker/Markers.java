// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityClassified;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
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
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** A marker at its place, with its municipality. */
    record Placed(Marker marker, Place municipality, double longitude, double latitude) {}

    /** A municipality as the typology last told of it. */
    record Place(
            String code,
            long version,
            String name,
            String province,
            double longitude,
            double latitude,
            Optional<String> type) {}

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
    }

    void on(MunicipalityEvent event) {
        switch (event) {
            case MunicipalityRegistered registered ->
                put(registered.code(), registered.version(), registered.description(), registered.classification());
            case MunicipalityClassified classified ->
                put(classified.code(), classified.version(), classified.description(), classified.classification());
            case MunicipalityEnded ended ->
                places.computeIfPresent(
                        ended.code(), (code, before) -> ended.version() > before.version() ? null : before);
        }
    }

    /** All markers at their places; those of one municipality are spread around its point, in the order of their ids. */
    List<Placed> all() {
        var byMunicipality = new HashMap<String, List<Marker>>();
        for (var kept : entries.values()) {
            if (kept.marker() != null) {
                byMunicipality
                        .computeIfAbsent(kept.marker().municipality(), unseen -> new ArrayList<>())
                        .add(kept.marker());
            }
        }
        var placed = new ArrayList<Placed>();
        byMunicipality.forEach((code, markers) -> {
            var place = places.get(code);
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

    private void put(
            String code,
            long version,
            MunicipalityEvent.Description description,
            MunicipalityEvent.@Nullable Classification classification) {
        var heard = new Place(
                code,
                version,
                description.name(),
                description.provinceCode(),
                description.longitude(),
                description.latitude(),
                Optional.ofNullable(classification).map(MunicipalityEvent.Classification::slug));
        places.merge(code, heard, (before, now) -> now.version() > before.version() ? now : before);
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
