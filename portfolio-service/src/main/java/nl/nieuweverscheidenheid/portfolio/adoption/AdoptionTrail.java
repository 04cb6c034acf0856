// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.events.AdoptionEvent;
import nl.nieuweverscheidenheid.events.AdoptionEvent.AdoptionWithdrawn;
import nl.nieuweverscheidenheid.events.AdoptionEvent.EntryAdopted;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.portfolio.entry.Entries;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.EntryNotFound;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.workflow.Portfolio;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What one can do with adoptions, and who may. */
@Service
class AdoptionTrail {
    private final Adoptions adoptions;
    private final Portfolio portfolio;
    private final Entries entries;
    private final Clock clock;

    AdoptionTrail(Adoptions adoptions, Portfolio portfolio, Entries entries, Clock clock) {
        this.adoptions = adoptions;
        this.portfolio = portfolio;
        this.entries = entries;
        this.clock = clock;
    }

    /** Says for the official's municipality that it does what the entry tells of. */
    Adoption adopt(EntryId entryId, @Nullable String changes, Official official) {
        var municipality = official.municipality()
                .map(MunicipalityCode::new)
                .orElseThrow(() -> new RoleMissing("A municipality adopts, and you work for none"));
        var id = new AdoptionId(entryId, municipality);
        var owner = published(entryId, official).content().municipality();
        if (owner.equals(municipality)) {
            throw AdoptionConflict.own(id);
        }
        var before = adoptions.find(id);
        if (before.filter(adoption -> !adoption.withdrawn()).isPresent()) {
            throw AdoptionConflict.already(id);
        }
        var adoption = before.map(withdrawn -> withdrawn.again(owner, changes, now()))
                .orElseGet(() -> Adoption.first(id, owner, changes, now()));
        adoptions.put(adoption, told(adoption));
        return adoption;
    }

    Adoption change(AdoptionId id, EntityVersion version, @Nullable String changes, Official official) {
        if (!official.worksFor(id.municipality().value())) {
            throw new RoleMissing("Only officials of %s may say what it changed".formatted(id.municipality()));
        }
        return change(id, version, adoption -> adoption.change(changes, now()));
    }

    void withdraw(AdoptionId id, EntityVersion version, Official official) {
        if (!official.isEditor() && !official.worksFor(id.municipality().value())) {
            throw new RoleMissing("Only officials of %s and editors may withdraw this".formatted(id.municipality()));
        }
        change(id, version, adoption -> adoption.withdraw(now()));
    }

    Adoption get(AdoptionId id, Optional<Official> reader) {
        return current(new AdoptionId(portfolio.get(id.entry(), reader).id(), id.municipality()));
    }

    List<Adoption> of(EntryId entry, Optional<Official> reader) {
        return adoptions.of(portfolio.get(entry, reader).id());
    }

    /** What the municipality adopted, as far as everybody can still read it. */
    List<Adopted> by(MunicipalityCode municipality) {
        var adopted = adoptions.by(municipality);
        var published = entries
                .findAll(adopted.stream().map(adoption -> adoption.id().entry()).toList())
                .stream()
                .filter(Entry::isPublished)
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        return adopted.stream()
                .flatMap(adoption ->
                        Optional.ofNullable(published.get(adoption.id().entry()))
                                .map(entry -> new Adopted(adoption, entry))
                                .stream())
                .toList();
    }

    /** An adoption and the entry that it is of. */
    record Adopted(Adoption adoption, Entry entry) {}

    private Adoption change(AdoptionId id, EntityVersion version, Function<Adoption, Adoption> change) {
        var before = current(id);
        if (before.version() != version.value()) {
            throw new AdoptionChangedMeanwhile(id);
        }
        var after = change.apply(before);
        adoptions.put(after, told(after));
        return after;
    }

    private Adoption current(AdoptionId id) {
        return adoptions.find(id).filter(adoption -> !adoption.withdrawn()).orElseThrow(() -> new AdoptionNotFound(id));
    }

    private Entry published(EntryId id, Official reader) {
        var entry = portfolio.get(id, Optional.of(reader));
        if (!entry.isPublished()) {
            throw new EntryNotFound(id);
        }
        return entry;
    }

    private static AdoptionEvent told(Adoption adoption) {
        var id = adoption.id();
        return adoption.withdrawn()
                ? new AdoptionWithdrawn(
                        id.toString(),
                        adoption.version(),
                        id.entry().value(),
                        id.municipality().value(),
                        adoption.updatedAt())
                : new EntryAdopted(
                        id.toString(),
                        adoption.version(),
                        id.entry().value(),
                        id.municipality().value(),
                        adoption.entryMunicipality().value(),
                        adoption.changes(),
                        adoption.adoptedAt());
    }

    /** MongoDB keeps milliseconds; an adoption is to be the same before and after it was stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
