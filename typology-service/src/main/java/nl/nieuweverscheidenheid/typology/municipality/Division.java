// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the country is divided into municipalities at one moment, and what became of those that have ended. Immutable.
 *
 * @param foundedOn since when a municipality exists that came out of a merger
 */
public record Division(
        List<Municipality> municipalities, List<EndedMunicipality> ended, Map<MunicipalityCode, LocalDate> foundedOn) {
    public Division {
        municipalities = List.copyOf(municipalities);
        ended = List.copyOf(ended);
        foundedOn = Map.copyOf(foundedOn);
    }

    /**
     * The division after mergers that take effect on one day. Who has more land by it has the residents of that as well.
     * A merger of a municipality that is gone already, or into one that nobody knows, is passed over.
     *
     * @param founded what is known of the municipalities that are new; their residents are counted by their parts
     */
    public Division after(LocalDate date, List<Merger> mergers, List<Municipality> founded) {
        var before = byCode(municipalities);
        var receiving = new HashMap<>(byCode(founded));
        receiving.putAll(before);
        var effective = mergers.stream()
                .filter(merger -> before.containsKey(merger.ended()) && receiving.containsKey(merger.successor()))
                .collect(Collectors.groupingBy(Merger::ended, LinkedHashMap::new, Collectors.toList()));
        var successors = effective.values().stream()
                .flatMap(List::stream)
                .map(Merger::successor)
                .collect(Collectors.toSet());
        var fresh = founded.stream()
                .filter(one -> !before.containsKey(one.code()) && successors.contains(one.code()))
                .toList();
        var since = new HashMap<>(foundedOn);
        fresh.forEach(one -> since.put(one.code(), date));
        return new Division(
                Stream.concat(municipalities.stream(), fresh.stream())
                        .filter(one -> !effective.containsKey(one.code()))
                        .map(one -> one.with(one.population() + gained(one.code(), effective, before)))
                        .toList(),
                Stream.concat(
                                ended.stream().map(one -> one.with(resolved(one.successors(), effective, receiving))),
                                effective.entrySet().stream()
                                        .map(entry -> ended(entry.getKey(), date, entry.getValue(), before, receiving)))
                        .toList(),
                since);
    }

    private static Map<MunicipalityCode, Municipality> byCode(List<Municipality> municipalities) {
        return municipalities.stream().collect(Collectors.toMap(Municipality::code, one -> one));
    }

    /** The residents that a municipality gets. */
    private static int gained(
            MunicipalityCode successor,
            Map<MunicipalityCode, List<Merger>> effective,
            Map<MunicipalityCode, Municipality> before) {
        var gained = 0L;
        for (var mergers : effective.values()) {
            for (var merger : mergers) {
                var part = before.get(merger.ended());
                if (merger.successor().equals(successor) && part != null) {
                    gained += Math.round(part.population() * merger.addressShare());
                }
            }
        }
        return Math.toIntExact(gained);
    }

    /** The ends of the chains: who has ended as well is replaced by who has that one now. */
    private static List<EndedMunicipality.Successor> resolved(
            List<EndedMunicipality.Successor> successors,
            Map<MunicipalityCode, List<Merger>> effective,
            Map<MunicipalityCode, Municipality> receiving) {
        var resolved = new LinkedHashMap<MunicipalityCode, EndedMunicipality.Successor>();
        for (var successor : successors) {
            var next = effective.containsKey(successor.code())
                    ? effective.getOrDefault(successor.code(), List.of()).stream()
                            .map(merger -> successor(merger, receiving))
                            .map(then -> new EndedMunicipality.Successor(
                                    then.code(),
                                    then.name(),
                                    successor.primary() && then.primary(),
                                    successor.addressShare() * then.addressShare()))
                            .toList()
                    : List.of(successor);
            next.forEach(one -> resolved.merge(one.code(), one, EndedMunicipality.Successor::and));
        }
        return new ArrayList<>(resolved.values());
    }

    private static EndedMunicipality ended(
            MunicipalityCode code,
            LocalDate date,
            List<Merger> mergers,
            Map<MunicipalityCode, Municipality> before,
            Map<MunicipalityCode, Municipality> receiving) {
        return new EndedMunicipality(
                code,
                known(code, before).name(),
                date.minusDays(1),
                mergers.stream().map(merger -> successor(merger, receiving)).toList());
    }

    private static EndedMunicipality.Successor successor(Merger merger, Map<MunicipalityCode, Municipality> receiving) {
        return new EndedMunicipality.Successor(
                merger.successor(),
                known(merger.successor(), receiving).name(),
                merger.primary(),
                merger.addressShare());
    }

    private static Municipality known(MunicipalityCode code, Map<MunicipalityCode, Municipality> among) {
        var one = among.get(code);
        if (one == null) {
            throw new IllegalArgumentException("Nobody knows " + code);
        }
        return one;
    }
}
