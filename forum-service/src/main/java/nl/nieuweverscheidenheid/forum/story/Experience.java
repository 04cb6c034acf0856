// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.story;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import org.springframework.stereotype.Component;

/** Which municipalities told of what, in memory: read anew from the topic at each start. */
@Component
public class Experience {
    private final Map<String, Told> entries = new ConcurrentHashMap<>();
    private final Names names;

    Experience(Names names) {
        this.names = names;
    }

    /**
     * The codes of the municipalities of one of these types that published an entry on one of these themes, in order. What
     * one told that has ended counts for the one that has most of it now.
     */
    public List<String> whoTold(Collection<String> themes, Collection<String> types) {
        return entries.values().stream()
                .filter(told -> !Collections.disjoint(told.themes(), themes))
                .flatMap(told -> told.by().stream())
                .map(names::current)
                .distinct()
                .filter(names::hasMunicipality)
                .filter(code -> names.typeOf(code)
                        .map(MunicipalityType::slug)
                        .filter(types::contains)
                        .isPresent())
                .sorted()
                .toList();
    }

    void on(EntryEvent event) {
        var heard = switch (event) {
            case EntryPublished published -> Told.of(published.version(), published.content());
            case EntryRevised revised -> Told.of(revised.version(), revised.content());
            case EntryWithdrawn withdrawn -> new Told(withdrawn.version(), Optional.empty(), List.of());
        };
        entries.merge(event.entryId(), heard, (before, now) -> now.version() > before.version() ? now : before);
    }

    private record Told(long version, Optional<String> by, List<String> themes) {
        static Told of(long version, EntryEvent.Content content) {
            return new Told(version, Optional.of(content.municipality()), content.themes());
        }
    }
}
