// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All municipalities, those that have ended included. Immutable. */
public final class Register {
    private final List<Municipality> municipalities;
    private final Map<String, Municipality> byCode = new HashMap<>();
    private final Map<String, Municipality> bySlug = new HashMap<>();
    private final Map<String, EndedMunicipality> ended = new HashMap<>();

    public Register(List<Municipality> municipalities, List<EndedMunicipality> endedOnes) {
        this.municipalities = municipalities.stream()
                .sorted(Comparator.comparing(one -> Names.folded(one.name())))
                .toList();
        this.municipalities.forEach(one -> {
            byCode.put(one.code().value(), one);
            bySlug.put(one.slug(), one);
        });
        endedOnes.forEach(one -> ended.put(one.code().value(), one));
    }

    /** Every municipality of today, by name. */
    public List<Municipality> all() {
        return municipalities;
    }

    /** The municipality of today with this code or slug. */
    public Optional<Municipality> find(String codeOrSlug) {
        return Optional.ofNullable(byCode.get(codeOrSlug)).or(() -> Optional.ofNullable(bySlug.get(codeOrSlug)));
    }

    /** The municipality that had this code until it ended. */
    public Optional<EndedMunicipality> findEnded(String code) {
        return Optional.ofNullable(ended.get(code));
    }

    /**
     * The municipality of today with this code or slug.
     *
     * @throws MunicipalityEndedAlready if it has ended
     * @throws MunicipalityNotFound if there never was one
     */
    public Municipality get(String codeOrSlug) {
        return find(codeOrSlug)
                .orElseThrow(() -> findEnded(codeOrSlug)
                        .<RuntimeException>map(MunicipalityEndedAlready::new)
                        .orElseGet(() -> new MunicipalityNotFound(codeOrSlug)));
    }

    /** What neither is nor was a municipality. */
    static MunicipalityNotFound unknown(String codeOrSlug) {
        return new MunicipalityNotFound(codeOrSlug);
    }

    /** The municipalities whose name, official or CBS's, has what was typed; those that begin with it first, then the largest. */
    public List<Municipality> named(String typed) {
        var sought = Names.folded(typed);
        return municipalities.stream()
                .filter(one -> names(one).anyMatch(name -> name.contains(sought)))
                .sorted(Comparator.<Municipality, Boolean>comparing(
                                one -> names(one).noneMatch(name -> name.equals(sought)))
                        .thenComparing(one -> names(one).noneMatch(name -> name.startsWith(sought)))
                        .thenComparing(one -> names(one).noneMatch(name -> name.contains(" " + sought)))
                        .thenComparing(Comparator.comparingInt(Municipality::population)
                                .reversed()))
                .toList();
    }

    private static Stream<String> names(Municipality one) {
        return Stream.of(
                        Names.folded(one.name()),
                        Names.folded(one.cbsName()),
                        one.slug().replace('-', ' '))
                .flatMap(name -> Stream.of(name, name.replace(" ", "")));
    }
}
