// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.lookup;

import java.util.List;
import nl.nieuweverscheidenheid.typology.classification.Assignment;
import nl.nieuweverscheidenheid.typology.classification.Indication;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/** The WRR's assignment where it is known, and apart from it what the portal's rules indicate and why. */
record ClassificationView(String code, @Nullable AssignmentView assignment, IndicationView indication) {
    static ClassificationView of(Municipality one, Typology now) {
        var classification = now.classification(one.code());
        return new ClassificationView(
                one.code().value(),
                classification
                        .assignment()
                        .map(assignment -> AssignmentView.of(assignment, now))
                        .orElse(null),
                IndicationView.of(classification.indication(), now));
    }

    record NamedType(String slug, String name) {
        static NamedType of(String slug, Typology now) {
            return new NamedType(slug, now.types().get(slug).name());
        }
    }

    record AssignmentView(NamedType type, String source, int year, String evidence) {
        static AssignmentView of(Assignment assignment, Typology now) {
            return new AssignmentView(
                    NamedType.of(assignment.type(), now),
                    assignment.source(),
                    assignment.year(),
                    assignment.evidence());
        }
    }

    /**
     * What the rules indicate.
     *
     * @param certainty the confidence in words
     * @param reasons of the type; without a type those of the nearest
     */
    record IndicationView(
            @Nullable NamedType type,
            double confidence,
            boolean borderline,
            String certainty,
            List<ReasonView> reasons,
            @Nullable NearestView nearest,
            String rulesVersion,
            String label) {
        static IndicationView of(Indication indication, Typology now) {
            return new IndicationView(
                    indication.type().map(type -> NamedType.of(type, now)).orElse(null),
                    indication.confidence(),
                    indication.isBorderline(),
                    indication.certainty(),
                    indication.reasons().stream()
                            .map(reason -> ReasonView.of(reason, now))
                            .toList(),
                    indication
                            .nearest()
                            .map(nearest -> NearestView.of(nearest, now))
                            .orElse(null),
                    indication.rulesVersion(),
                    Indication.LABEL);
        }
    }

    /** Another type that is near, how far it is, and the criteria that keep the municipality from it. */
    record NearestView(NamedType type, double distance, String text, List<ReasonView> lacking) {
        static NearestView of(Indication.Nearest nearest, Typology now) {
            return new NearestView(
                    NamedType.of(nearest.type(), now),
                    nearest.distance(),
                    nearest.toldDistance(),
                    nearest.lacking().stream()
                            .map(reason -> ReasonView.of(reason, now))
                            .toList());
        }
    }

    /** A criterion, the municipality's value, and what is usual in the country. */
    record ReasonView(
            String indicator, String label, String value, String profile, String median, boolean holds, String text) {
        static ReasonView of(Indication.Reason reason, Typology now) {
            var indicator = reason.indicator();
            return new ReasonView(
                    indicator.slug(),
                    indicator.label(),
                    indicator.written(reason.value()),
                    reason.profile(),
                    indicator.written(now.figures().median(indicator)),
                    reason.holds(),
                    reason.text());
        }
    }
}
