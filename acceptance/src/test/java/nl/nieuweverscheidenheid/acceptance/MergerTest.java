// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An administrator imports a merger into the running portal, and stories of its parts are seen under the new municipality. */
class MergerTest {
    private static final String IMPORTS = "/api/typology/v1/imports";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WASSENAAR = "GM0629";
    private static final String DUINSTREEK = "GM2001";

    private final RunningPortal portal = RunningPortal.get();
    private final Visitor anybody = Visitor.of(portal.address());
    private final Visitor editor = Visitor.signedIn(portal.address(), "redacteur");
    private final Visitor administrator = Visitor.signedIn(portal.address(), "beheerder");

    @Test
    void storiesOfMergedMunicipalitiesAreSeenUnderTheNewOne() {
        var id = Stories.create(editor, "Wonen achter de duinen", WASSENAAR);
        Stories.publish(editor, id);
        await().atMost(SOON)
                .until(() -> onMap(WASSENAAR).contains(id) && found(WASSENAAR).contains(id));
        var peer = anybody.get("/api/typology/v1/municipalities/%s/peers?limit=1".formatted(WASSENAAR))
                .json()
                .at("/items/0/municipality/code")
                .asString();
        var merger = """
                old_code;new_code;effective;new_name;new_slug;new_province_code;new_lon;new_lat
                GM0629;GM2001;%1$s;Duinstreek;duinstreek;PV28;4,42;52,14
                GM0626;GM2001;%1$s;;;;;""".formatted(LocalDate.now(ZoneId.of("Europe/Amsterdam")));

        var rehearsed = administrator.upload(IMPORTS + "?dryRun=true", "kind", "mergers", merger);
        assertThat(rehearsed.status()).as(rehearsed.body()).isEqualTo(200);
        assertThat(rehearsed.json().at("/report/changes/ended").size()).isEqualTo(2);
        assertThat(anybody.get("/api/typology/v1/municipalities/" + DUINSTREEK).status())
                .isEqualTo(404);
        assertThat(editor.upload(IMPORTS, "kind", "mergers", merger).status()).isEqualTo(403);

        var imported = administrator.upload(IMPORTS, "kind", "mergers", merger);

        assertThat(imported.status()).as(imported.body()).isEqualTo(201);
        assertThat(imported.json().path("applied").asBoolean()).isTrue();
        await().atMost(SOON).until(() -> found(DUINSTREEK).contains(id));
        await().atMost(SOON).until(() -> listed(DUINSTREEK).contains(id));
        await().atMost(SOON).until(() -> onMap(DUINSTREEK).contains(id));
        await().atMost(SOON).until(() -> Stories.isRecommendedTo(anybody, peer, id));
        assertThat(List.of(found(WASSENAAR), listed(WASSENAAR), onMap(WASSENAAR)))
                .as("by the former code as well")
                .allSatisfy(ids -> assertThat(ids).contains(id));
        assertThat(Stories.read(anybody, id).json().at("/municipality/name").asString())
                .as("it stays with the one that told it")
                .isEqualTo("Wassenaar");
        assertThat(anybody.get("/api/typology/v1/municipalities/" + WASSENAAR)
                        .json()
                        .at("/successors/0/name")
                        .asString())
                .isEqualTo("Duinstreek");
    }

    private List<String> found(String municipality) {
        return ids(anybody.get("/api/portfolio/v1/search?pageSize=100&municipality=" + municipality)
                .json()
                .path("items"));
    }

    private List<String> listed(String municipality) {
        return ids(anybody.get("/api/portfolio/v1/entries?pageSize=100&municipality=" + municipality)
                .json()
                .path("items"));
    }

    private List<String> onMap(String municipality) {
        return Stories.onMap(anybody, municipality);
    }

    private static List<String> ids(JsonNode items) {
        var ids = new ArrayList<String>();
        items.forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }
}
