// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.figures;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;

/** The figures of all municipalities, and the indicators that follow from them. Immutable. */
public final class Figures {
    private static final String ORIGIN = "herkomst";
    private static final String BACKGROUND = "migratieachtergrond";
    private static final int METROPOLIS = 500_000;
    private static final double EARTH_RADIUS_KM = 6371.0;

    private final Map<MunicipalityCode, Profile> profiles;
    private final Map<MunicipalityCode, Map<Indicator, Double>> indicators = new LinkedHashMap<>();
    private final Map<Indicator, Double> medians = new EnumMap<>(Indicator.class);
    private final Map<Group, Double> medianShares = new HashMap<>();
    private final Map<Year, Composition> country = new HashMap<>();

    public Figures(List<Municipality> municipalities, Map<MunicipalityCode, Profile> profiles) {
        this.profiles = Map.copyOf(profiles);
        var metropoles = municipalities.stream()
                .filter(one -> one.population() > METROPOLIS)
                .toList();
        for (var one : municipalities) {
            var profile = profiles.get(one.code());
            if (profile == null) {
                throw new IllegalArgumentException("There are no figures of " + one.name());
            }
            indicators.put(one.code(), indicators(one, profile, metropoles));
        }
        municipalities.stream()
                .flatMap(one -> of(one.code()).compositions().stream())
                .collect(Collectors.groupingBy(composition -> new Year(composition.scheme(), composition.year())))
                .forEach((year, all) -> country.put(year, sum(year, all)));
        country.keySet().stream().map(Year::scheme).distinct().forEach(scheme -> {
            var newest = municipalities.stream()
                    .flatMap(one -> of(one.code()).newest(scheme).stream())
                    .toList();
            newest.getFirst()
                    .counts()
                    .keySet()
                    .forEach(group -> medianShares.put(
                            new Group(scheme, group),
                            Medians.of(newest.stream().mapToDouble(composition -> composition.share(group)))));
        });
        for (var indicator : Indicator.values()) {
            medians.put(
                    indicator,
                    Medians.of(
                            indicators.values().stream().mapToDouble(values -> values.getOrDefault(indicator, 0.0))));
        }
    }

    /** The figures of a municipality. */
    public Profile of(MunicipalityCode code) {
        var profile = profiles.get(code);
        if (profile == null) {
            throw new IllegalArgumentException("There are no figures of " + code);
        }
        return profile;
    }

    /** The indicators of a municipality. */
    public Map<Indicator, Double> indicators(MunicipalityCode code) {
        return indicators.getOrDefault(code, Map.of());
    }

    /** The middle one of all municipalities' values. */
    public double median(Indicator indicator) {
        return medians.getOrDefault(indicator, 0.0);
    }

    /** The middle one of all municipalities' shares of a group, in the newest figures by this classification. */
    public double medianShare(String scheme, String group) {
        return medianShares.getOrDefault(new Group(scheme, group), 0.0);
    }

    /** The classifications by which there are figures, the one with the newest first. */
    public List<String> schemes() {
        return country.keySet().stream()
                .sorted(Comparator.comparingInt(Year::year).reversed().thenComparing(Year::scheme))
                .map(Year::scheme)
                .distinct()
                .toList();
    }

    /** The years of which there are figures by this classification, the newest first. */
    public List<Integer> years(String scheme) {
        return country.keySet().stream()
                .filter(year -> year.scheme().equals(scheme))
                .map(Year::year)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The year of the figures of origin that the indicators are made of. */
    public int newestYear() {
        return years(ORIGIN).getFirst();
    }

    /** All residents of the country, by one classification in one year; nobody if there are no figures of it. */
    public Composition country(String scheme, int year) {
        return country.getOrDefault(new Year(scheme, year), new Composition(scheme, year, Map.of(), ""));
    }

    /** The indicators of all municipalities. */
    public Map<MunicipalityCode, Map<Indicator, Double>> indicators() {
        return indicators;
    }

    private static Map<Indicator, Double> indicators(Municipality one, Profile profile, List<Municipality> metropoles) {
        var origin = newest(one, profile, ORIGIN);
        var background = newest(one, profile, BACKGROUND);
        var migrants = 1 - background.share("nederland");
        var classic = Stream.of("marokko", "turkije", "suriname", "antillen-aruba")
                .mapToDouble(background::share)
                .sum();
        var largest = Math.max(background.share("marokko"), background.share("turkije"));
        var values = new EnumMap<Indicator, Double>(Indicator.class);
        values.put(Indicator.POPULATION, (double) one.population());
        values.put(Indicator.DUTCH_SHARE, origin.share("nederland"));
        values.put(Indicator.EUROPE_SHARE, origin.share("europa-excl-nl"));
        values.put(Indicator.OUTSIDE_SHARE, origin.share("buiten-europa"));
        values.put(Indicator.EUROPE_OVER_OUTSIDE, ratio(origin.share("europa-excl-nl"), origin.share("buiten-europa")));
        values.put(Indicator.DIVERSITY, origin.diversity());
        values.put(Indicator.WESTERN_SHARE, background.share("westers"));
        values.put(Indicator.CLASSIC_GROUPS_SHARE, classic);
        values.put(Indicator.NEWER_GROUPS_AMONG_MIGRANTS, ratio(migrants - classic, migrants));
        values.put(Indicator.LARGEST_GROUP_SHARE, largest);
        values.put(Indicator.LARGEST_GROUP_AMONG_MIGRANTS, ratio(largest, migrants));
        values.put(Indicator.URBANITY, profile.urbanity());
        values.put(Indicator.AGRICULTURE_SHARE, profile.agricultureShare());
        values.put(Indicator.BORDER_KM, profile.borderKm());
        values.put(
                Indicator.METROPOLIS_KM,
                metropoles.stream()
                        .mapToDouble(metropolis -> kilometres(one, metropolis))
                        .min()
                        .orElse(Double.MAX_VALUE));
        return values;
    }

    /** A group of a classification. */
    private record Group(String scheme, String group) {}

    /** A classification in one year. */
    private record Year(String scheme, int year) {}

    private static Composition sum(Year year, List<Composition> compositions) {
        var counts = new LinkedHashMap<String, Integer>();
        compositions.forEach(one -> one.counts().forEach((group, count) -> counts.merge(group, count, Integer::sum)));
        return new Composition(
                year.scheme(), year.year(), counts, compositions.getFirst().source());
    }

    private static Composition newest(Municipality one, Profile profile, String scheme) {
        return profile.newest(scheme)
                .orElseThrow(
                        () -> new IllegalArgumentException("%s has no figures by %s".formatted(one.name(), scheme)));
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    /** Great-circle distance (haversine). */
    private static double kilometres(Municipality a, Municipality b) {
        var dLat = Math.toRadians(b.latitude() - a.latitude());
        var dLon = Math.toRadians(b.longitude() - a.longitude());
        var h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h));
    }
}
