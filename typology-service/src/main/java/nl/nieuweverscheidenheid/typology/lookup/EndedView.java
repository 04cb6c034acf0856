// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.lookup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.municipality.EndedMunicipality;
import org.jspecify.annotations.Nullable;

/**
 * A municipality that has ended, and those of today that have it.
 *
 * @param assignment what the WRR assigned to it, which passes to none of them
 * @param note the same in a sentence, in Dutch
 */
record EndedView(
        String code,
        String name,
        @Nullable LocalDate validFromDate,
        LocalDate validToDate,
        List<SuccessorView> successors,
        ClassificationView.@Nullable AssignmentView assignment,
        String note) {
    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);

    static EndedView of(EndedMunicipality ended, Typology now) {
        return new EndedView(
                ended.code().value(),
                ended.name(),
                now.register().foundedOn(ended.code()).orElse(null),
                ended.endDate(),
                ended.successors().stream().map(SuccessorView::of).toList(),
                now.assignment(ended.code())
                        .map(assignment -> ClassificationView.AssignmentView.of(assignment, now))
                        .orElse(null),
                "%s is sinds %s deel van %s."
                        .formatted(ended.name(), DATE.format(ended.endDate().plusDays(1)), told(ended.successors())));
    }

    private static String told(List<EndedMunicipality.Successor> successors) {
        var names = successors.stream()
                .map(one -> successors.size() == 1 || one.addressShare() == 0
                        ? one.name()
                        : String.format(DUTCH, "%s (%.0f%%)", one.name(), one.addressShare() * 100))
                .toList();
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " en " + names.getLast();
    }

    /**
     * A municipality of today that has part of it.
     *
     * @param addressShare how much of its addresses (0 to 1), where that is known
     */
    record SuccessorView(
            String code,
            String name,
            boolean primary,
            @Nullable Double addressShare) {
        static SuccessorView of(EndedMunicipality.Successor successor) {
            return new SuccessorView(
                    successor.code().value(),
                    successor.name(),
                    successor.primary(),
                    successor.addressShare() == 0 ? null : successor.addressShare());
        }
    }
}
