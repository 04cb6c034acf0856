// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import java.util.stream.Collectors;

/** A question that only a municipality of today has an answer to was asked of one that has ended. */
public final class MunicipalityEndedAlready extends RuntimeException {
    private final transient EndedMunicipality ended;

    MunicipalityEndedAlready(EndedMunicipality ended) {
        super("%s ended on %s; ask of %s"
                .formatted(
                        ended.name(),
                        ended.endDate(),
                        ended.successors().stream()
                                .map(successor -> "%s (%s)".formatted(successor.name(), successor.code()))
                                .collect(Collectors.joining(" or "))));
        this.ended = ended;
    }

    /** The one that has ended. */
    public EndedMunicipality ended() {
        return ended;
    }
}
