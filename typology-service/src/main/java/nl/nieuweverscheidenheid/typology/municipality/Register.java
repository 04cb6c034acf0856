// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** All municipalities, those that have ended included. Immutable. */
public final class Register {
    private static final int MOST_MISTAKES = 3;
    private static final int MOST_NEAR = 5;
    private static final Pattern CODE_OR_TOOI_URI = Pattern.compile(
            "(?:https?://identifier\\.overheid\\.nl/tooi/id/gemeente/)?(gm\\d{4})", Pattern.CASE_INSENSITIVE);

    private final List<Municipality> municipalities;
    private final Map<String, Municipality> byCode = new HashMap<>();
    private final Map<String, Municipality> byName = new HashMap<>();
    private final Map<String, EndedMunicipality> ended = new LinkedHashMap<>();
    private final Map<String, EndedMunicipality> endedByName = new HashMap<>();
    private final Map<MunicipalityCode, List<EndedMunicipality>> endedInto = new HashMap<>();
    private final Map<MunicipalityCode, LocalDate> foundedOn;
    private final Map<MunicipalityCode, Spellings> spellings = new HashMap<>();

    public Register(Division division) {
        this.foundedOn = division.foundedOn();
        this.municipalities = division.municipalities().stream()
                .sorted(Comparator.comparing(one -> Names.folded(one.name())))
                .toList();
        this.municipalities.forEach(one -> {
            byCode.put(one.code().value(), one);
            spellings.put(one.code(), Spellings.of(one));
        });
        byName.putAll(unambiguous(this.municipalities, Municipality::code));
        division.ended().forEach(one -> {
            ended.put(one.code().value(), one);
            spellings.put(one.code(), Spellings.of(one));
            one.successors().stream()
                    .filter(EndedMunicipality.Successor::primary)
                    .forEach(successor -> endedInto
                            .computeIfAbsent(successor.code(), unseen -> new ArrayList<>())
                            .add(one));
        });
        endedByName.putAll(unambiguous(ended.values(), EndedMunicipality::code));
    }

    /** A municipality of today or of before, as it is suggested to who asked for another. */
    public record Near(MunicipalityCode code, String name) {}

    /** What a search finds, of today and of before. */
    public record Found(List<Municipality> municipalities, List<EndedMunicipality> ended) {
        boolean isEmpty() {
            return municipalities.isEmpty() && ended.isEmpty();
        }
    }

    /** Every municipality of today, by name. */
    public List<Municipality> all() {
        return municipalities;
    }

    /** Since when a municipality exists, if it came out of a merger since 2015. */
    public Optional<LocalDate> foundedOn(MunicipalityCode code) {
        return Optional.ofNullable(foundedOn.get(code));
    }

    /** Every municipality that has ended since 2015. */
    public Collection<EndedMunicipality> ended() {
        return Collections.unmodifiableCollection(ended.values());
    }

    /** The municipality of today with this code, TOOI URI, slug or name, official or CBS's, however it is written. */
    public Optional<Municipality> find(String sought) {
        return codeIn(sought)
                .map(code -> Optional.ofNullable(byCode.get(code)))
                .orElseGet(() -> Optional.ofNullable(byName.get(Names.folded(sought))));
    }

    /** The municipality that had this code, TOOI URI or name until it ended. */
    public Optional<EndedMunicipality> findEnded(String sought) {
        return codeIn(sought)
                .map(code -> Optional.ofNullable(ended.get(code)))
                .orElseGet(() -> Optional.ofNullable(endedByName.get(Names.folded(sought))));
    }

    /** The first day of which the register knows which municipalities there were. */
    public LocalDate knownSince() {
        return ended.values().stream()
                .map(EndedMunicipality::endDate)
                .min(Comparator.naturalOrder())
                .map(first -> first.plusDays(1))
                .orElse(LocalDate.EPOCH);
    }

    /** Whether a municipality, of today or of before, existed on a day. */
    public boolean existed(MunicipalityCode code, LocalDate day) {
        var end = Optional.ofNullable(ended.get(code.value())).map(EndedMunicipality::endDate);
        return foundedOn(code).filter(day::isBefore).isEmpty()
                && end.filter(day::isAfter).isEmpty();
    }

    /** The municipalities that have become part of this one, each with most of its addresses. */
    public List<EndedMunicipality> endedInto(MunicipalityCode code) {
        return endedInto.getOrDefault(code, List.of());
    }

    /**
     * The municipality of today with this code, slug or name.
     *
     * @throws MunicipalityEndedAlready if it has ended
     * @throws MunicipalityNotFound if there never was one
     */
    public Municipality get(String sought) {
        return find(sought)
                .orElseThrow(() -> findEnded(sought)
                        .<RuntimeException>map(MunicipalityEndedAlready::new)
                        .orElseGet(() -> new MunicipalityNotFound(sought, near(sought))));
    }

    /**
     * The municipality of today with this code.
     *
     * @throws MunicipalityEndedAlready if it has ended
     * @throws MunicipalityNotFound if there never was one
     */
    public Municipality get(MunicipalityCode code) {
        var one = byCode.get(code.value());
        return one == null ? get(code.value()) : one;
    }

    /**
     * As {@link #get(String)}, if it existed on that day.
     *
     * @throws MunicipalityNotYetFounded if it did not yet
     */
    public Municipality get(String sought, LocalDate day) {
        var one = get(sought);
        foundedOn(one.code()).filter(day::isBefore).ifPresent(founded -> {
            throw new MunicipalityNotYetFounded(one, founded, endedInto(one.code()));
        });
        return one;
    }

    /**
     * The municipalities with this code or TOOI URI, or whose name has what was typed; those that begin with it first. If
     * there are none, those whose name is written almost like it.
     */
    public Found search(String typed) {
        var found = new Found(named(typed), endedNamed(typed));
        if (!found.isEmpty()) {
            return found;
        }
        var near = misspelt(Names.folded(typed)).map(Near::code).toList();
        return new Found(
                near.stream()
                        .flatMap(code -> Stream.ofNullable(byCode.get(code.value())))
                        .toList(),
                near.stream()
                        .flatMap(code -> Stream.ofNullable(ended.get(code.value())))
                        .toList());
    }

    /** Of equally good ones the largest first. */
    private List<Municipality> named(String typed) {
        return matching(
                typed,
                municipalities,
                Municipality::code,
                Comparator.comparingInt(Municipality::population).reversed());
    }

    /** Of equally good ones the last to end first. */
    private List<EndedMunicipality> endedNamed(String typed) {
        return matching(
                typed,
                ended.values(),
                EndedMunicipality::code,
                Comparator.comparing(EndedMunicipality::endDate).reversed());
    }

    private <M> List<M> matching(
            String typed, Collection<M> among, Function<M, MunicipalityCode> code, Comparator<M> thenBy) {
        var named = codeIn(typed);
        if (named.isPresent()) {
            return among.stream()
                    .filter(one -> code.apply(one).value().equals(named.get()))
                    .toList();
        }
        var sought = Names.folded(typed);
        if (sought.isEmpty()) {
            return List.of();
        }
        return among.stream()
                .filter(one -> spellings(code.apply(one)).contain(sought))
                .sorted(Comparator.<M, Boolean>comparing(
                                one -> !spellings(code.apply(one)).has(sought))
                        .thenComparing(one -> !spellings(code.apply(one)).begin(sought))
                        .thenComparing(one -> !spellings(code.apply(one)).haveWord(sought))
                        .thenComparing(thenBy))
                .toList();
    }

    /** The municipalities, of today and of before, whose name has what was sought or is written almost like it. */
    private List<Near> near(String sought) {
        var found = new LinkedHashMap<MunicipalityCode, String>();
        named(sought).forEach(one -> found.put(one.code(), one.name()));
        endedNamed(sought).forEach(one -> found.put(one.code(), one.name()));
        misspelt(Names.folded(sought)).forEach(one -> found.putIfAbsent(one.code(), one.name()));
        return found.entrySet().stream()
                .limit(MOST_NEAR)
                .map(one -> new Near(one.getKey(), one.getValue()))
                .toList();
    }

    private Stream<Near> misspelt(String sought) {
        var spelling = new LevenshteinDistance(MOST_MISTAKES);
        var most = Math.min(MOST_MISTAKES, sought.length() / 3);
        record Misspelt(Near near, int mistakes) {}
        return Stream.concat(
                        municipalities.stream().map(one -> new Near(one.code(), one.name())),
                        ended.values().stream().map(one -> new Near(one.code(), one.name())))
                .map(one -> new Misspelt(
                        one,
                        spellings(one.code()).all().stream()
                                .mapToInt(name -> spelling.apply(sought, name))
                                .filter(mistakes -> mistakes >= 0)
                                .min()
                                .orElse(Integer.MAX_VALUE)))
                .filter(one -> one.mistakes() <= most)
                .sorted(Comparator.comparingInt(Misspelt::mistakes))
                .map(Misspelt::near);
    }

    /** By each spelling that only one of them has. */
    private <M> Map<String, M> unambiguous(Collection<M> among, Function<M, MunicipalityCode> code) {
        var found = new HashMap<String, M>();
        var ambiguous = new HashSet<String>();
        for (var one : among) {
            for (var spelling : spellings(code.apply(one)).all()) {
                if (found.putIfAbsent(spelling, one) != null) {
                    ambiguous.add(spelling);
                }
            }
        }
        found.keySet().removeAll(ambiguous);
        return found;
    }

    private Spellings spellings(MunicipalityCode code) {
        return spellings.getOrDefault(code, new Spellings(Set.of()));
    }

    private static Optional<String> codeIn(String sought) {
        var matcher = CODE_OR_TOOI_URI.matcher(sought.strip());
        return matcher.matches() ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
