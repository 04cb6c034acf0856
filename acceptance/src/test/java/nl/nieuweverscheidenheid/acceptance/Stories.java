// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What tests do with entries. */
final class Stories {
    private static final String ENTRIES = "/api/portfolio/v1/entries";
    /** So many ids go into an address. */
    private static final int AT_ONCE = 50;

    private Stories() {}

    static String body(String title, String municipality) {
        return """
            {"kind":"project","title":"%s","summary":"Een voorbeeld uit de acceptatietest","municipality":"%s",
             "themes":["huisvesting","taal-en-inburgering"],
             "sections":{"occasion":"Er kwamen veel nieuwe bewoners.","dilemma":"Spreiden of samen laten wonen?",
               "approach":"Met bewoners een plan gemaakt.","whatDidNotWork":"De eerste avond kwam niemand."},
             "period":{"startYear":2024},"status":"running","evidence":"described"}""".formatted(title, municipality);
    }

    /** Stores a draft; the answer's id once it is acknowledged. */
    static String create(Visitor author, String title, String municipality) {
        var created = author.post(ENTRIES, body(title, municipality));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().path("id").asString();
    }

    /** Takes an entry on to publication from wherever it is. */
    static void publish(Visitor editor, String id) {
        var entry = editor.get(ENTRIES + "/" + id);
        assertThat(entry.status()).as(entry.body()).isEqualTo(200);
        switch (entry.json().path("state").asString()) {
            case "draft" -> {
                change(editor, id, "submission", entry);
                publish(editor, id);
            }
            case "submitted", "in-review" -> change(editor, id, "publication", entry);
            default -> assertThat(entry.json().path("state").asString()).isEqualTo("published");
        }
    }

    static void change(Visitor official, String id, String to, Visitor.Answer entry) {
        var changed = official.put(ENTRIES + "/" + id + "/" + to, entry.etag().orElseThrow(), "");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    static void archive(Visitor official, String id) {
        var archived = official.put(
                ENTRIES + "/" + id + "/archiving",
                read(official, id).etag().orElseThrow(),
                "{\"reason\":\"Uit de acceptatietest\"}");
        assertThat(archived.status()).as(archived.body()).isEqualTo(200);
    }

    static Visitor.Answer read(Visitor official, String id) {
        return official.get(ENTRIES + "/" + id);
    }

    static List<String> found(Visitor visitor, String words) {
        var ids = new ArrayList<String>();
        visitor.get("/api/portfolio/v1/search?include=ids&q=" + words)
                .json()
                .path("ids")
                .forEach(id -> ids.add(id.asString()));
        return ids;
    }

    static List<String> onMap(Visitor visitor, String municipality) {
        var ids = new ArrayList<String>();
        visitor.get("/api/map/v1/collections/entries/items?limit=10000&municipality=" + municipality)
                .json()
                .path("features")
                .forEach(feature -> ids.add(feature.path("id").asString()));
        return ids;
    }

    /** Those of these entries that are recommended to a municipality, as often as they are. */
    static List<String> recommendedTo(Visitor visitor, String municipality, List<String> entries) {
        var ids = new ArrayList<String>();
        for (var from = 0; from < entries.size(); from += AT_ONCE) {
            var some = entries.subList(from, Math.min(entries.size(), from + AT_ONCE));
            recommendations(visitor, municipality, some)
                    .json()
                    .path("items")
                    .forEach(item -> ids.add(item.path("entry").path("id").asString()));
        }
        return ids;
    }

    static boolean isRecommendedTo(Visitor visitor, String municipality, String entry) {
        return recommendedTo(visitor, municipality, List.of(entry)).contains(entry);
    }

    static Visitor.Answer recommendations(Visitor visitor, String municipality, List<String> entries) {
        return visitor.get("/api/typology/v1/municipalities/%s/recommendations?limit=100&entry=%s"
                .formatted(municipality, String.join("&entry=", entries)));
    }
}
