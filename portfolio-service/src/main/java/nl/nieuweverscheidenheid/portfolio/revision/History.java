// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.revision;

import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.entry.Entries;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.Revision;
import nl.nieuweverscheidenheid.portfolio.workflow.Portfolio;
import org.springframework.stereotype.Service;

/** What everybody could read of entries over time. Who may read an entry may read all of its revisions. */
@Service
class History {
    private final Portfolio portfolio;
    private final Entries entries;

    History(Portfolio portfolio, Entries entries) {
        this.portfolio = portfolio;
        this.entries = entries;
    }

    /** All revisions, the last one first; none of what was never published. */
    List<Revision> of(EntryId id, Optional<Official> reader) {
        return revisions(portfolio.get(id, reader)).reversed();
    }

    Read read(EntryId id, int number, Optional<Official> reader) {
        var entry = portfolio.get(id, reader);
        var revisions = revisions(entry);
        if (number < 1 || number > revisions.size()) {
            throw new RevisionNotFound(id, number);
        }
        return new Read(entry, revisions.get(number - 1), content(entry, number));
    }

    Differences between(EntryId id, int from, int to, Optional<Official> reader) {
        return Differences.between(
                read(id, from, reader).content(), read(id, to, reader).content());
    }

    /** From what everybody reads to the revision of it that is under way. */
    Differences ofRevisionUnderWay(EntryId id, Official reader) {
        var entry = portfolio.getRevised(id, reader);
        return Differences.between(
                entry.content(), entry.revisionUnderWay().orElseThrow().content());
    }

    private Content content(Entry entry, int number) {
        return number == revisions(entry).size()
                ? entry.content()
                : entries.former(entry.id(), number).orElseThrow(() -> new RevisionNotFound(entry.id(), number));
    }

    private static List<Revision> revisions(Entry entry) {
        var publication = entry.publication();
        return publication == null ? List.of() : publication.revisions();
    }

    /** A revision, its text and the entry that it is of. */
    record Read(Entry entry, Revision revision, Content content) {}
}
