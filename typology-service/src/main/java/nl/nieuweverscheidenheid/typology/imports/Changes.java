// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.facts.Preview;
import nl.nieuweverscheidenheid.typology.lookup.MunicipalityView;
import nl.nieuweverscheidenheid.typology.municipality.EndedMunicipality;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * What an import changes for municipalities, as of a day.
 *
 * @param registered those that there are by it
 * @param ended those that there are no longer
 * @param reclassified those that are shown under another type, or for another reason
 * @param redescribed how many others have other residents, or another name or place
 * @param vanished those that would neither exist nor have ended, which cannot be
 */
public record Changes(
        LocalDate asOfDate,
        List<Placed> registered,
        List<Left> ended,
        List<Reclassified> reclassified,
        int redescribed,
        List<Place> vanished) {
    public Changes {
        registered = List.copyOf(registered);
        ended = List.copyOf(ended);
        reclassified = List.copyOf(reclassified);
        vanished = List.copyOf(vanished);
    }

    /** A municipality by code and name. */
    public record Place(String code, String name) {}

    /** A municipality with its type. */
    public record Placed(String code, String name, MunicipalityView.@Nullable Type type) {}

    /** A municipality that has ended, and who has it now. */
    public record Left(String code, String name, List<Place> successors) {
        public Left {
            successors = List.copyOf(successors);
        }
    }

    /** A municipality that had one type and has another; none where it is not classified. */
    public record Reclassified(
            String code, String name, MunicipalityView.@Nullable Type from, MunicipalityView.@Nullable Type to) {}

    static Changes of(Preview preview) {
        var before = byCode(preview.before());
        var after = byCode(preview.after());
        var registered = new ArrayList<Placed>();
        var reclassified = new ArrayList<Reclassified>();
        var redescribed = 0;
        for (var now : preview.after().register().all()) {
            var then = before.get(now.code());
            var type = type(now, preview.after());
            if (then == null) {
                registered.add(new Placed(now.code().value(), now.name(), type.orElse(null)));
                continue;
            }
            var former = type(then, preview.before());
            if (!former.equals(type)) {
                reclassified.add(
                        new Reclassified(now.code().value(), now.name(), former.orElse(null), type.orElse(null)));
            } else if (!then.equals(now)) {
                redescribed++;
            }
        }
        return new Changes(
                preview.date(),
                registered,
                preview.after().register().ended().stream()
                        .filter(one -> before.containsKey(one.code()))
                        .map(one -> new Left(one.code().value(), one.name(), successors(one)))
                        .toList(),
                reclassified,
                redescribed,
                everKnown(preview.before())
                        .filter(one -> !after.containsKey(new MunicipalityCode(one.code()))
                                && preview.after()
                                        .register()
                                        .findEnded(one.code())
                                        .isEmpty())
                        .toList());
    }

    private static Map<MunicipalityCode, Municipality> byCode(Typology typology) {
        return typology.register().all().stream().collect(Collectors.toMap(Municipality::code, one -> one));
    }

    private static Stream<Place> everKnown(Typology typology) {
        return Stream.concat(
                typology.register().all().stream()
                        .map(one -> new Place(one.code().value(), one.name())),
                typology.register().ended().stream()
                        .map(one -> new Place(one.code().value(), one.name())));
    }

    private static Optional<MunicipalityView.Type> type(Municipality one, Typology typology) {
        return Optional.ofNullable(MunicipalityView.of(one, typology).type());
    }

    private static List<Place> successors(EndedMunicipality one) {
        return one.successors().stream()
                .map(successor -> new Place(successor.code().value(), successor.name()))
                .toList();
    }
}
