// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.events.AdoptionEvent;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;

/** Adoptions without a store; {@link AdoptionsContract} keeps them honest. */
final class InMemoryAdoptions implements Adoptions {
    private static final Comparator<Adoption> FIRST_ONE_FIRST = Comparator.comparing(Adoption::adoptedAt)
            .thenComparing(adoption -> adoption.id().toString());

    private final Map<AdoptionId, Adoption> adoptions = new HashMap<>();
    private final List<AdoptionEvent> told = new ArrayList<>();

    @Override
    public Optional<Adoption> find(AdoptionId id) {
        return Optional.ofNullable(adoptions.get(id));
    }

    @Override
    public List<Adoption> of(EntryId entry) {
        return current(adoption -> adoption.id().entry().equals(entry))
                .sorted(FIRST_ONE_FIRST)
                .toList();
    }

    @Override
    public List<Adoption> by(MunicipalityCode municipality) {
        return current(adoption -> adoption.id().municipality().equals(municipality))
                .sorted(FIRST_ONE_FIRST.reversed())
                .toList();
    }

    @Override
    public Map<EntryId, Integer> count() {
        return current(adoption -> true)
                .collect(Collectors.toMap(adoption -> adoption.id().entry(), adoption -> 1, Integer::sum));
    }

    @Override
    public void put(Adoption adoption, AdoptionEvent event) {
        if (find(adoption.id()).map(Adoption::version).orElse(0L) != adoption.version() - 1) {
            throw new AdoptionChangedMeanwhile(adoption.id());
        }
        adoptions.put(adoption.id(), adoption);
        told.add(event);
    }

    List<AdoptionEvent> told() {
        return told;
    }

    private Stream<Adoption> current(Predicate<Adoption> which) {
        return adoptions.values().stream()
                .filter(adoption -> !adoption.withdrawn())
                .filter(which);
    }
}
