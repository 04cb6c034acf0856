// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.testkit.Calls;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.TestBackend;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Looks for words that nobody should find, in everything that the service answers and tells. */
final class Leaks {
    private static final String TOPICS = "/api/forum/v1/topics";
    private static final String DOCUMENT = "/api/forum/v1/openapi.json";

    private final MockMvcTester http;

    Leaks(MockMvcTester http) {
        this.http = http;
    }

    /** Waits until the service has read all that it answers with. */
    void awaitReadiness() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> read(TOPICS, null).getResponse().getStatus() == 200);
    }

    /** All that one can read about these, by the service's own document; so what is added to it is looked at as well. */
    List<String> resources(Collection<Map<String, String>> places) {
        Map<String, Map<String, Object>> paths = JsonPath.read(body(read(DOCUMENT, null)), "$.paths");
        return paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .flatMap(path -> places.stream().map(place -> filled(path.getKey(), place)))
                .distinct()
                .toList();
    }

    /** All that one can try to change about these, with a body that some of it takes. */
    List<Attempt> attempts(Collection<Map<String, String>> places) {
        Map<String, Map<String, Object>> paths = JsonPath.read(body(read(DOCUMENT, null)), "$.paths");
        var attempts = new ArrayList<Attempt>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(method -> !method.equals("get") && !(method.equals("post") && !path.contains("{")))
                .forEach(method -> places.forEach(place -> attempts.add(
                        new Attempt(HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)), filled(path, place))))));
        return attempts;
    }

    MvcTestResult read(String path, @Nullable String token) {
        return call(HttpMethod.GET, path, token, null, null);
    }

    MvcTestResult call(
            HttpMethod method, String path, @Nullable String token, @Nullable String version, @Nullable String body) {
        return Calls.call(http, method, path, token, version, body);
    }

    /** Headers and body of an answer. */
    static String text(MvcTestResult answer) {
        var response = answer.getResponse();
        return response.getHeaderNames().stream()
                        .map(name -> name + ": " + response.getHeaders(name))
                        .sorted()
                        .collect(Collectors.joining("\n"))
                + "\n"
                + new String(response.getContentAsByteArray(), UTF_8);
    }

    static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    /** All that lies on all topics but these, with keys and headers. */
    static List<String> told(String... exceptOn) throws Exception {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", TestBackend.get().bootstrapServers()))) {
            return admin.listTopics().names().get().stream()
                    .filter(topic -> !List.of(exceptOn).contains(topic))
                    .flatMap(topic -> Messages.on(topic).stream())
                    .map(Leaks::text)
                    .toList();
        }
    }

    static void assertNone(String where, String text, List<String> secrets) {
        assertThat(text.toLowerCase(Locale.ROOT)).as(where).doesNotContain(secrets);
    }

    private static String text(ConsumerRecord<String, byte[]> message) {
        var text = new StringBuilder(message.topic()).append(' ').append(message.key());
        message.headers()
                .forEach(header ->
                        text.append('\n').append(header.key()).append(": ").append(new String(header.value(), UTF_8)));
        return text.append('\n')
                .append(message.value() == null ? "" : new String(message.value(), UTF_8))
                .toString();
    }

    /** Places tell what goes where in a path; the first in it that they do not know takes something that is nowhere. */
    private static String filled(String path, Map<String, String> place) {
        var filled = path;
        for (var one : place.entrySet()) {
            filled = filled.replace("{" + one.getKey() + "}", one.getValue());
        }
        return filled.replaceAll("\\{\\w+}", "nergens");
    }

    record Attempt(HttpMethod method, String path) {
        boolean adds() {
            return method.equals(HttpMethod.POST);
        }
    }
}
