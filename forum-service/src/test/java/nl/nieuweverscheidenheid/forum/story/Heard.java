// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.Classification;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.Description;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityClassified;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.Successor;
import nl.nieuweverscheidenheid.testkit.Told;

/** What other services tell of stories and municipalities, to begin a test with. */
public final class Heard {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Heard() {}

    public static EntryPublished published(String id, long version, String title) {
        return new EntryPublished(id, version, NOON, content(title));
    }

    /** An entry of this municipality on this theme. */
    public static EntryPublished publishedBy(String municipality, String theme) {
        return new EntryPublished(municipality + "-" + theme, 1, NOON, Told.story(municipality, theme));
    }

    /** What municipalities told of, when all this was heard and nothing else. */
    public static Experience experience(List<MunicipalityRegistered> municipalities, EntryEvent... told) {
        var experience = new Experience(names(municipalities.toArray(MunicipalityEvent[]::new)));
        List.of(told).forEach(experience::on);
        return experience;
    }

    public static EntryRevised revised(String id, long version, String title) {
        return new EntryRevised(id, version, NOON, NOON, content(title));
    }

    public static EntryWithdrawn withdrawn(String id, long version) {
        return new EntryWithdrawn(id, version, NOON);
    }

    public static MunicipalityRegistered registered(String code, long version, String name) {
        return registered(code, version, name, "grensgemeenten");
    }

    public static MunicipalityRegistered registered(String code, long version, String name, String type) {
        return new MunicipalityRegistered(code, version, description(name), type(type), NOON);
    }

    /** What is known when all this was heard, and nothing else. */
    public static Names names(MunicipalityEvent... events) {
        var names = new Names();
        List.of(events).forEach(names::on);
        return names;
    }

    static MunicipalityClassified unclassified(String code, long version, String name) {
        return new MunicipalityClassified(code, version, description(name), null, NOON);
    }

    static MunicipalityClassified classified(String code, long version, String name) {
        return new MunicipalityClassified(code, version, description(name), type("grensgemeenten"), NOON);
    }

    public static MunicipalityEnded ended(String code, long version, String name) {
        return new MunicipalityEnded(code, version, name, LocalDate.of(2017, 12, 31), List.of());
    }

    public static MunicipalityEnded ended(String code, long version, String name, String successor) {
        return new MunicipalityEnded(
                code,
                version,
                name,
                LocalDate.of(2022, 12, 31),
                List.of(
                        new Successor("GM0599", "Rotterdam", false, 0.1),
                        new Successor(successor, "De opvolger", true, 0.9)));
    }

    private static EntryEvent.Content content(String title) {
        return Told.story("GM0363", "huisvesting", title, "Waar het over gaat", Map.of("dilemma", "Kiezen"), 2024);
    }

    private static Description description(String name) {
        return new Description(name, name, name.toLowerCase(Locale.ROOT), "PV27", "Noord-Holland", 4.9, 52.4, 1000);
    }

    private static Classification type(String slug) {
        return new Classification(
                slug, slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1), "indication");
    }
}
