// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.workflow;

import static nl.nieuweverscheidenheid.kit.people.OwnTable.column;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.row;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.people.OwnTable;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.entry.Archiving;
import nl.nieuweverscheidenheid.portfolio.entry.Author;
import nl.nieuweverscheidenheid.portfolio.entry.Entries;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryChangedMeanwhile;
import nl.nieuweverscheidenheid.portfolio.entry.State;
import nl.nieuweverscheidenheid.portfolio.entry.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The entries that somebody wrote on. What was ever public is its municipality's, which goes on with it, and so is what
 * colleagues wrote on; a draft of theirs alone goes with them if they choose so.
 */
@Component
class OwnEntries implements PersonalData {
    private static final Logger LOG = LoggerFactory.getLogger(OwnEntries.class);
    private static final int BATCH = 100;

    private final Entries entries;
    private final Telling telling;
    private final Clock clock;

    OwnEntries(Entries entries, Telling telling, Clock clock) {
        this.entries = entries;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public Set<String> collections() {
        return Set.of("entries");
    }

    @Override
    public List<OwnTable> of(String person) {
        return List.of(
                new OwnTable(
                        "bijdragen",
                        "Verhalen waaraan u schreef, met de tekst zoals die nu is. Ze zijn van uw gemeente.",
                        List.of(
                                column("id", "Kenmerk van de bijdrage."),
                                column("name", "Uw naam zoals die erbij staat."),
                                column("state", "Waar zij is: draft, submitted, in-review, published of archived."),
                                column("municipality", "De gemeente (CBS-code)."),
                                column("kind", "De soort: portrait, programme of project."),
                                column("title", "De titel."),
                                column("summary", "De samenvatting."),
                                column("text", "De tekst (Markdown), met de namen van de onderdelen erboven."),
                                column("revision", "De tekst die de openbare gaat vervangen, als die er is."),
                                column("contactDepartment", "De afdeling bij wie men terecht kan."),
                                column("contactEmail", "Het e-mailadres daarvan."),
                                column("archivedReason", "Waarom zij is gearchiveerd."),
                                column("createdAt", "Wanneer zij werd begonnen."),
                                column("updatedAt", "Wanneer zij het laatst veranderde.")),
                        to -> entries.writtenBy(person, entry -> {
                            var content = entry.content();
                            var contact = Optional.ofNullable(content.contact());
                            to.accept(row(
                                    entry.id().value(),
                                    entry.authors().stream()
                                            .filter(author -> author.subject().equals(person))
                                            .findFirst()
                                            .map(Author::name)
                                            .orElse(null),
                                    entry.state().slug(),
                                    content.municipality().value(),
                                    content.kind().slug(),
                                    content.title(),
                                    content.summary(),
                                    text(content),
                                    entry.revisionUnderWay()
                                            .map(Work::content)
                                            .map(OwnEntries::text)
                                            .orElse(null),
                                    contact.map(Content.Contact::department).orElse(null),
                                    contact.map(Content.Contact::email).orElse(null),
                                    Optional.ofNullable(entry.archiving())
                                            .map(Archiving::reason)
                                            .orElse(null),
                                    entry.createdAt(),
                                    entry.updatedAt()));
                        })),
                new OwnTable(
                        "opmerkingen",
                        "Wat de redactie vroeg over teksten waaraan u schrijft.",
                        List.of(
                                column("entry", "Kenmerk van de bijdrage."),
                                column("section", "Het onderdeel; leeg als het over het geheel gaat."),
                                column("text", "De opmerking."),
                                column("remarkedAt", "Wanneer zij werd gemaakt."),
                                column("resolvedAt", "Wanneer zij is afgehandeld.")),
                        to -> entries.writtenBy(
                                person,
                                entry -> entry.underWay()
                                        .ifPresent(work -> work.remarks()
                                                .forEach(remark -> to.accept(row(
                                                        entry.id().value(),
                                                        remark.section(),
                                                        remark.text(),
                                                        remark.remarkedAt(),
                                                        remark.resolvedAt())))))));
    }

    @Override
    public boolean erase(String person, Choice choice) {
        entries.writtenBy(person, BATCH).forEach(entry -> {
            try {
                erase(entry, person, choice);
            } catch (EntryChangedMeanwhile e) {
                LOG.debug("An author of {} is forgotten in another round: {}", entry.id(), e.getMessage());
            }
        });
        return entries.writtenBy(person, 1).isEmpty();
    }

    private void erase(Entry entry, String person, Choice choice) {
        if (choice == Choice.KEEP_WITHOUT_NAME || !entry.isUnpublishedOf(person)) {
            entries.save(entry.withoutAuthor(person), List.of());
        } else if (Set.of(State.SUBMITTED, State.IN_REVIEW).contains(entry.state())) {
            var archived = entry.archive("Op verzoek van de schrijver verwijderd.", now());
            entries.save(archived, telling.archived(entry, archived));
        } else if (!entries.delete(entry)) {
            LOG.debug("{} goes when others have heard all there is to tell of it", entry.id());
        }
    }

    private static String text(Content content) {
        return content.sections().written().entrySet().stream()
                .map(section -> "## " + section.getKey() + "\n\n" + section.getValue())
                .collect(Collectors.joining("\n\n"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
