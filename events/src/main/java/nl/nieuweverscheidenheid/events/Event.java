// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Something that happened in one service and concerns others. Travels as the data of a CloudEvent, whose attributes
 * (id, source, time, subject, type) are Kafka headers.
 */
public sealed interface Event
        permits EntryEvent,
                WorkflowEvent,
                AdoptionEvent,
                ThemeEvent,
                SynonymEvent,
                MunicipalityEvent,
                FactsEvent,
                TopicEvent,
                PostEvent,
                OfferEvent,
                FollowEvent,
                ErasureEvent,
                ErasureConfirmationEvent,
                BoundariesEvent {

    /** The id of the entity that it happened to: the event's Kafka key and CloudEvents subject, never a person. */
    @JsonIgnore
    String subject();

    /** The entity's version after the change; a listener ignores what is not newer than what it has. */
    long version();
}
