// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractTest {
    private static final String REMOVED = """
            {"postId":"a-topic.1","version":2,"topicId":"a-topic","removedAt":"2026-03-02T12:00:00Z"}""";

    @Test
    void whatKeepsToItIsLetThrough() {
        assertThatCode(() -> EventContract.isKeptBy(message(REMOVED))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"postId\":\"a-topic.1\",\"version\":2,\"topicId\":\"a-topic\"}",
                "{\"postId\":\"a-topic.1\",\"version\":0,\"topicId\":\"a-topic\",\"removedAt\":\"2026-03-02T12:00:00Z\"}",
                "{\"postId\":\"A topic\",\"version\":2,\"topicId\":\"a-topic\",\"removedAt\":\"2026-03-02T12:00:00Z\"}",
                "{\"postId\":\"a-topic.1\",\"version\":2,\"topicId\":\"a-topic\",\"removedAt\":\"yesterday\"}"
            })
    void dataThatDoNotFitTheSchemaAreRefused(String data) {
        assertThatThrownBy(() -> EventContract.isKeptBy(message(data))).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_subject", "ce_dataschema"})
    void eachHeaderIsMissed(String header) {
        var message = message(REMOVED);
        message.headers().remove(header);
        assertThatThrownBy(() -> EventContract.isKeptBy(message)).isInstanceOf(Throwable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id, 1",
        "ce_source, urn:nld:oin:1:systeem:forum-service",
        "ce_type, nl.nieuwe-verscheidenheid.portfolio.post-removed",
        "ce_subject, another-topic.1",
        "ce_dataschema, urn:nld:nieuwe-verscheidenheid:schema:post-added:1",
        "content-type, text/plain"
    })
    void aHeaderThatSaysOtherwiseIsRefused(String header, String value) {
        var message = message(REMOVED);
        message.headers().remove(header).add(header, value.getBytes(UTF_8));
        assertThatThrownBy(() -> EventContract.isKeptBy(message)).isInstanceOf(AssertionError.class);
    }

    private static ConsumerRecord<String, byte[]> message(String data) {
        var message = new ConsumerRecord<>("forum.posts", 0, 0, "a-topic.1", data.getBytes(UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", "6f5902ac-7e1f-4b6a-9d3e-0f1f6a3c2b10");
        header(message, "ce_source", "urn:nld:oin:00000000000000000000:systeem:forum-service");
        header(message, "ce_type", "nl.nieuwe-verscheidenheid.forum.post-removed");
        header(message, "ce_time", "2026-03-02T12:00:00Z");
        header(message, "ce_subject", "a-topic.1");
        header(message, "ce_dataschema", "urn:nld:nieuwe-verscheidenheid:schema:post-removed:1");
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ConsumerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
