// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.events.ThemeEvent.ThemeDefined;
import nl.nieuweverscheidenheid.events.TopicEvent;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicOpened;
import nl.nieuweverscheidenheid.testkit.Told;

/** Events for tests; what they do not ask for is the same in all. */
public final class Events {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** The theme of all stories and topics. */
    static final String THEME = "wonen-en-leefbaarheid";

    private Events() {}

    /** The theme with this name. */
    static ThemeDefined theme(String name, long version) {
        return new ThemeDefined(THEME, version, name, "Waar het over gaat", 1, false, NOON);
    }

    /** A story at this address, with a picture. */
    static EntryPublished illustrated(String id, String slug, String hash) {
        var told = content("Taalcafé", "Een korte samenvatting", "Aanleiding");
        var image = new EntryEvent.Image(hash, "Een tafel", List.of(new EntryEvent.ImageSize(480, 320)));
        return new EntryPublished(
                id,
                1,
                NOON,
                new EntryEvent.Content(
                        told.kind(),
                        told.title(),
                        told.summary(),
                        told.municipality(),
                        told.municipalityType(),
                        told.themes(),
                        told.sections(),
                        told.period(),
                        told.status(),
                        told.evidence(),
                        told.links(),
                        told.language(),
                        told.licence(),
                        told.sample(),
                        slug,
                        told.sources(),
                        List.of(image)));
    }

    /** A story with this title. */
    public static EntryPublished published(String id, long version, String title) {
        return new EntryPublished(id, version, NOON, content(title, "Een korte samenvatting", "Aanleiding"));
    }

    /** A story with these texts. */
    public static EntryPublished published(String id, String title, String summary, String text) {
        return new EntryPublished(id, 1, NOON, content(title, summary, text));
    }

    /** The story with another title. */
    public static EntryRevised revised(String id, long version, String title) {
        return new EntryRevised(
                id, version, NOON, NOON.plusSeconds(60), content(title, "Een korte samenvatting", "Aanleiding"));
    }

    /** A topic with this title. */
    public static TopicOpened topic(String id, long version, String title) {
        return new TopicOpened(
                id,
                version,
                new TopicEvent.Content(
                        "question",
                        title,
                        "Wij zoeken voorbeelden.",
                        List.of(THEME),
                        List.of(),
                        null,
                        null,
                        "GM0363",
                        0,
                        false,
                        null,
                        NOON,
                        NOON,
                        null));
    }

    /** A municipality of this type. */
    public static MunicipalityRegistered municipality(String code, String name, String type, long version) {
        return municipality(code, name, type, version, 1000);
    }

    /** A municipality of this type, with so many residents. */
    public static MunicipalityRegistered municipality(
            String code, String name, String type, long version, int population) {
        return new MunicipalityRegistered(
                code,
                version,
                new MunicipalityEvent.Description(
                        name, name, name.toLowerCase(Locale.ROOT), "PV27", "Noord-Holland", 4.9, 52.4, population),
                new MunicipalityEvent.Classification(type, type, "indication"),
                NOON);
    }

    /** A municipality that has ended, most of which another has now. */
    public static MunicipalityEnded ended(String code, String name, String successor, long version) {
        return new MunicipalityEnded(
                code,
                version,
                name,
                LocalDate.of(2026, 12, 31),
                List.of(
                        new MunicipalityEvent.Successor("GM0184", "Urk", false, 0.1),
                        new MunicipalityEvent.Successor(successor, "De opvolger", true, 0.9)));
    }

    private static EntryEvent.Content content(String title, String summary, String text) {
        return Told.story("GM0363", THEME, title, summary, Map.of("occasion", text), 2021);
    }
}
