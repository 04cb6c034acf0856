// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.lookup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.nieuweverscheidenheid.typology.municipality.EndedMunicipality;
import nl.nieuweverscheidenheid.typology.municipality.Register;
import org.jspecify.annotations.Nullable;

/**
 * A municipality that has ended, and those of today that have it.
 *
 * @param note the same in a sentence, in Dutch
 */
record EndedView(
        String code,
        String name,
        @Nullable LocalDate validFromDate,
        LocalDate validToDate,
        List<SuccessorView> successors,
        String note) {
    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);

    static EndedView of(EndedMunicipality ended, Register register) {
        return new EndedView(
                ended.code().value(),
                ended.name(),
                register.foundedOn(ended.code()).orElse(null),
                ended.endDate(),
                ended.successors().stream().map(SuccessorView::of).toList(),
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
