// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** All municipalities, those that have ended included. Immutable. */
public final class Register {
    private static final int MOST_MISTAKES = 3;
    private static final int MOST_NEAR = 3;

    private final List<Municipality> municipalities;
    private final Map<String, Municipality> byCode = new HashMap<>();
    private final Map<String, Municipality> bySlug = new HashMap<>();
    private final Map<String, Municipality> byName = new HashMap<>();
    private final Map<String, EndedMunicipality> ended = new HashMap<>();
    private final Map<MunicipalityCode, List<EndedMunicipality>> endedInto = new HashMap<>();
    private final Map<MunicipalityCode, LocalDate> foundedOn;

    public Register(List<Municipality> municipalities, List<EndedMunicipality> endedOnes) {
        this(new Division(municipalities, endedOnes, Map.of()));
    }

    public Register(Division division) {
        this.foundedOn = division.foundedOn();
        this.municipalities = division.municipalities().stream()
                .sorted(Comparator.comparing(one -> Names.folded(one.name())))
                .toList();
        this.municipalities.forEach(one -> {
            byCode.put(one.code().value(), one);
            bySlug.put(one.slug(), one);
            byName.put(Names.folded(one.name()), one);
            byName.put(Names.folded(one.cbsName()), one);
        });
        division.ended().forEach(one -> {
            ended.put(one.code().value(), one);
            one.successors().stream()
                    .filter(EndedMunicipality.Successor::primary)
                    .forEach(successor -> endedInto
                            .computeIfAbsent(successor.code(), unseen -> new ArrayList<>())
                            .add(one));
        });
    }

    /** Every municipality of today, by name. */
    public List<Municipality> all() {
        return municipalities;
    }

    /** The municipality of today with this code, slug or name, official or CBS's, however it is written. */
    public Optional<Municipality> find(String sought) {
        return Optional.ofNullable(byCode.get(sought))
                .or(() -> Optional.ofNullable(bySlug.get(sought)))
                .or(() -> Optional.ofNullable(byName.get(Names.folded(sought))));
    }

    /** Since when a municipality exists, if it came out of a merger since 2015. */
    public Optional<LocalDate> foundedOn(MunicipalityCode code) {
        return Optional.ofNullable(foundedOn.get(code));
    }

    /** Every municipality that has ended since 2015. */
    public Collection<EndedMunicipality> ended() {
        return Collections.unmodifiableCollection(ended.values());
    }

    /** The municipality that had this code until it ended. */
    public Optional<EndedMunicipality> findEnded(String code) {
        return Optional.ofNullable(ended.get(code));
    }

    /** The municipalities that have become part of this one, each with most of its addresses. */
    public List<EndedMunicipality> endedInto(MunicipalityCode code) {
        return endedInto.getOrDefault(code, List.of());
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
                        .orElseGet(() -> new MunicipalityNotFound(codeOrSlug, near(codeOrSlug))));
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

    /** The municipalities whose name is written almost like what was sought. */
    private List<Municipality> near(String sought) {
        var folded = Names.folded(sought);
        var spelling = new LevenshteinDistance(MOST_MISTAKES);
        record Near(Municipality municipality, int mistakes) {}
        return municipalities.stream()
                .map(one -> new Near(
                        one,
                        names(one)
                                .mapToInt(name -> spelling.apply(folded, name))
                                .filter(mistakes -> mistakes >= 0)
                                .min()
                                .orElse(Integer.MAX_VALUE)))
                .filter(near -> near.mistakes() <= Math.min(MOST_MISTAKES, folded.length() / 3))
                .sorted(Comparator.comparingInt(Near::mistakes)
                        .thenComparingInt(near -> -near.municipality().population()))
                .limit(MOST_NEAR)
                .map(Near::municipality)
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
