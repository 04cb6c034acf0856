// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.time.Instant;
import java.util.List;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;

/** Entries to begin a test with. */
final class Drafts {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Sections TOLD = new Sections("Aanleiding", "Dilemma", "Aanpak", null, null, null, "Een folder", null);

    private Drafts() {}

    /** All that others need to have use of it. */
    static Content complete(String municipality) {
        return new Content(
                Kind.PROJECT,
                "Taalcafé in de bibliotheek",
                "Oefenen met wie er al woont.",
                new MunicipalityCode(municipality),
                List.of("taal-en-inburgering", "ontmoeting-en-samenleven"),
                TOLD,
                new Content.Contact("Samenleving", null),
                new Content.Period(2021, 2024),
                Status.STOPPED,
                Evidence.DESCRIBED,
                List.of(new Content.Link("Evaluatie", "https://gemeente.example/evaluatie")),
                Language.NL);
    }

    /** As little as a draft may have. */
    static Content sketch(String municipality) {
        return new Content(
                Kind.PORTRAIT,
                "Een begin",
                null,
                new MunicipalityCode(municipality),
                List.of(),
                Sections.NONE,
                null,
                null,
                null,
                null,
                List.of(),
                Language.FY);
    }

    static Entry draft(Content content) {
        return Entry.draft(EntryId.random(), content, "subject-1", NOON);
    }

    static Entry published(Content content) {
        return draft(content).submit(NOON.plusSeconds(1)).publish(NOON.plusSeconds(2));
    }
}
