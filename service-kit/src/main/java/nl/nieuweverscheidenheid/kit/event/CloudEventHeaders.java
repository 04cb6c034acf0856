// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.event;

/** The Kafka headers of CloudEvents 1.0 in binary mode, and the W3C trace header beside them. */
public final class CloudEventHeaders {
    /** Version of the CloudEvents specification. */
    public static final String SPEC_VERSION = "ce_specversion";

    /** Id of the event; with the source it tells repeats. */
    public static final String ID = "ce_id";

    /** URN of the system that it happened in. */
    public static final String SOURCE = "ce_source";

    /** What happened, in reverse DNS. */
    public static final String TYPE = "ce_type";

    /** When it was recorded. */
    public static final String TIME = "ce_time";

    /** The entity that it happened to. */
    public static final String SUBJECT = "ce_subject";

    /** URI of the JSON Schema that the body fits. */
    public static final String DATA_SCHEMA = "ce_dataschema";

    /** Media type of the body. */
    public static final String CONTENT_TYPE = "content-type";

    /** W3C trace context of the request that caused the event. */
    public static final String TRACE_PARENT = "traceparent";

    private CloudEventHeaders() {}
}
