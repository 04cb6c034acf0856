// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import java.time.Instant;
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
import nl.nieuweverscheidenheid.map.municipality.Areas;
import nl.nieuweverscheidenheid.map.municipality.Fingerprint;
import nl.nieuweverscheidenheid.map.municipality.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where published entries are, in memory: read anew from the topic at each start. */
@Component
class Markers {
    private final Map<String, Kept> entries = new ConcurrentHashMap<>();
    private final Fingerprint fingerprint = new Fingerprint();
    private final Municipalities municipalities;
    private final Areas areas;

    Markers(Municipalities municipalities, Areas areas) {
        this.municipalities = municipalities;
        this.areas = areas;
    }

    /** A marker at its place, with the municipality of today that it is in. */
    record Placed(Marker marker, Municipalities.Place municipality, double longitude, double latitude) {}

    /** The marker of an entry, or only the version of one that was withdrawn. */
    private record Kept(long version, @Nullable Marker marker) {}

    synchronized void on(EntryEvent event) {
        var heard = switch (event) {
            case EntryPublished published ->
                kept(published.entryId(), published.version(), published.publishedAt(), published.content());
            case EntryRevised revised ->
                kept(revised.entryId(), revised.version(), revised.publishedAt(), revised.content());
            case EntryWithdrawn withdrawn -> new Kept(withdrawn.version(), null);
        };
        var before = entries.get(event.entryId());
        if (before == null || heard.version() > before.version()) {
            entries.put(event.entryId(), heard);
            fingerprint.changed(event.entryId(), before == null ? 0 : before.version(), heard.version());
        }
    }

    /** Equal where all markers are at equal places. */
    String version() {
        return fingerprint.value() + "-" + municipalities.version() + "-" + areas.version();
    }

    /**
     * All markers at their places, in the order of their ids. Those that have none of their own are spread in their
     * municipality, together with those of the ones that became part of it, in the order in which they were published, so
     * that a new one moves none.
     */
    List<Placed> all() {
        var byMunicipality = new HashMap<String, List<Marker>>();
        for (var kept : entries.values()) {
            if (kept.marker() != null) {
                byMunicipality
                        .computeIfAbsent(
                                municipalities.current(kept.marker().municipality()), unseen -> new ArrayList<>())
                        .add(kept.marker());
            }
        }
        var placed = new ArrayList<Placed>();
        byMunicipality.forEach((code, markers) -> municipalities.find(code).ifPresent(municipality -> {
            markers.sort(Comparator.comparing(Marker::publishedAt).thenComparing(Marker::id));
            var spread = spread(municipality);
            var number = 0;
            for (var marker : markers) {
                if (marker.place().isPresent()) {
                    var own = marker.place().get();
                    placed.add(new Placed(marker, municipality, own.longitude(), own.latitude()));
                } else {
                    var place = spread.place(number++);
                    placed.add(new Placed(marker, municipality, place.x, place.y));
                }
            }
        }));
        placed.sort(Comparator.comparing(one -> one.marker().id()));
        return placed;
    }

    private Spread spread(Municipalities.Place municipality) {
        return areas.room(municipality.code())
                .map(room -> new Spread(room.longitude(), room.latitude(), room.radius()))
                .orElseGet(() -> Spread.around(municipality.longitude(), municipality.latitude()));
    }

    private static Kept kept(String id, long version, Instant publishedAt, EntryEvent.Content content) {
        return new Kept(
                version,
                new Marker(
                        id,
                        version,
                        publishedAt,
                        content.title(),
                        Optional.ofNullable(content.slug()),
                        content.kind(),
                        content.municipality(),
                        content.themes(),
                        content.status(),
                        content.evidence(),
                        content.period().startYear(),
                        Optional.ofNullable(content.period().endYear()),
                        content.sample(),
                        Optional.ofNullable(content.place())
                                .map(place -> new Marker.OwnPlace(
                                        place.longitude(), place.latitude(), Optional.ofNullable(place.label())))));
    }
}
