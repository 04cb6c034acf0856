// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be known of a municipality. Each tells the whole public state, as the topic is compacted. */
@Channel(value = MunicipalityEvent.TOPIC, compacted = true)
public sealed interface MunicipalityEvent extends Event {
    /** Where these events travel, keyed by CBS code. */
    String TOPIC = "typology.municipalities";

    /** CBS code, such as GM0363. */
    String code();

    @Override
    default String subject() {
        return code();
    }

    /**
     * The municipality's own facts.
     *
     * @param name the name that officials use, such as Den Haag
     * @param cbsName the name in CBS tables, such as 's-Gravenhage
     * @param slug for web addresses
     * @param provinceCode such as PV27
     * @param longitude degrees (WGS84) of a point inside the municipality
     * @param latitude degrees (WGS84) of that point
     * @param population residents, or null where no figure is known (an ended municipality)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Description(
            String name,
            String cbsName,
            String slug,
            String provinceCode,
            String province,
            double longitude,
            double latitude,
            @Nullable Integer population) {}

    /**
     * The type that the portal shows for a municipality.
     *
     * @param slug of the type, such as grensgemeenten
     * @param name as shown, such as Grensgemeenten
     * @param basis {@code wrr} where the WRR itself assigned it, {@code indication} where the portal computed it
     */
    record Classification(String slug, String name, String basis) {}

    /** A municipality that took the place of an ended one, and the share (0 to 1) of its addresses that went there. */
    record Successor(String code, String name, boolean primary, double addressShare) {}

    /** A municipality is known, or its name, place or population changed. */
    @EventType("nl.nieuwe-verscheidenheid.typology.municipality-registered")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MunicipalityRegistered(
            String code,
            long version,
            Description description,
            @Nullable Classification classification,
            Instant registeredAt)
            implements MunicipalityEvent {}

    /** A municipality has another type than before, or none any more (no classification). */
    @EventType("nl.nieuwe-verscheidenheid.typology.municipality-classified")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MunicipalityClassified(
            String code,
            long version,
            Description description,
            @Nullable Classification classification,
            Instant classifiedAt)
            implements MunicipalityEvent {}

    /** A municipality no longer exists; its type does not pass to its successors. */
    @EventType("nl.nieuwe-verscheidenheid.typology.municipality-ended")
    record MunicipalityEnded(String code, long version, String name, LocalDate endDate, List<Successor> successors)
            implements MunicipalityEvent {
        public MunicipalityEnded {
            successors = List.copyOf(successors);
        }
    }
}
