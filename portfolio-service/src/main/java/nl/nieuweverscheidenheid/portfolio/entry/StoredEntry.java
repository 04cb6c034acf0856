// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.StoredContent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An entry as MongoDB keeps it. The parts of its content stand at the top, to be listed by: those of what everybody reads
 * or, while nobody does, of the text under way. Renaming a part is a migration.
 */
final class StoredEntry {
    private StoredEntry() {}

    /** All parts but the id; null for those that the entry does not have. */
    static Map<String, @Nullable Object> parts(Entry entry) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("version", entry.version());
        parts.put("state", entry.state().slug());
        parts.putAll(StoredContent.parts(entry.content()));
        parts.put("authors", entry.authors().stream().map(StoredEntry::author).toList());
        parts.put("sample", entry.sample());
        parts.put("work", work(entry));
        parts.put("publication", publication(entry.publication()));
        parts.put("archiving", archiving(entry.archiving()));
        parts.put("createdAt", Date.from(entry.createdAt()));
        parts.put("updatedAt", Date.from(entry.updatedAt()));
        OfBeforeRevisions.PARTS.forEach(former -> parts.put(former, null));
        return parts;
    }

    static Entry read(Document document) {
        if (OfBeforeRevisions.wrote(document)) {
            return OfBeforeRevisions.read(document);
        }
        var content = StoredContent.read(document);
        var publication = readPublication(document, content);
        return new Entry(
                new EntryId(document.getString("_id")),
                document.getLong("version"),
                document.getList("authors", Document.class, List.of()).stream()
                        .map(author -> new Author(author.getString("subject"), author.getString("name")))
                        .toList(),
                document.getBoolean("sample", false),
                readWork(document, content),
                publication,
                readArchiving(document),
                instant(document, "createdAt"),
                instant(document, "updatedAt"));
    }

    private static Document author(Author author) {
        var document = new Document("subject", author.subject());
        return author.name() == null ? document : document.append("name", author.name());
    }

    private static @Nullable Document work(Entry entry) {
        var work = entry.work();
        if (work == null) {
            return null;
        }
        var document = new Document("step", work.step().slug())
                .append("basedOn", work.basedOn())
                .append(
                        "remarks",
                        work.remarks().stream().map(StoredEntry::remark).toList())
                .append("startedAt", Date.from(work.startedAt()))
                .append("updatedAt", Date.from(work.updatedAt()));
        if (work.submittedAt() != null) {
            document.append("submittedAt", Date.from(work.submittedAt()));
        }
        // An entry's first text is at the top already.
        return entry.publication() == null
                ? document
                : document.append("content", StoredContent.document(work.content()));
    }

    private static @Nullable Work readWork(Document document, Content atTheTop) {
        var work = document.get("work", Document.class);
        if (work == null) {
            return null;
        }
        var own = work.get("content", Document.class);
        return new Work(
                own == null ? atTheTop : StoredContent.read(own),
                Step.of(work.getString("step")).orElseThrow(),
                work.getInteger("basedOn"),
                work.getList("remarks", Document.class).stream()
                        .map(StoredEntry::readRemark)
                        .toList(),
                instant(work, "startedAt"),
                instant(work, "updatedAt"),
                instantOrNull(work, "submittedAt"));
    }

    private static Document remark(Remark remark) {
        var document = new Document("number", remark.number())
                .append("text", remark.text())
                .append("remarkedAt", Date.from(remark.remarkedAt()));
        if (remark.section() != null) {
            document.append("section", remark.section());
        }
        return remark.resolvedAt() == null ? document : document.append("resolvedAt", Date.from(remark.resolvedAt()));
    }

    private static Remark readRemark(Document remark) {
        return new Remark(
                remark.getInteger("number"),
                remark.getString("text"),
                remark.getString("section"),
                instant(remark, "remarkedAt"),
                instantOrNull(remark, "resolvedAt"));
    }

    private static @Nullable Document publication(@Nullable Publication publication) {
        if (publication == null) {
            return null;
        }
        var document = new Document(
                        "revisions",
                        publication.revisions().stream()
                                .map(StoredEntry::revision)
                                .toList())
                .append("confirmedAt", Date.from(publication.confirmedAt()));
        if (publication.slug() != null) {
            document.append("slug", publication.slug().value());
        }
        if (publication.elsewhereSince() != null) {
            document.append("elsewhereSince", Date.from(publication.elsewhereSince()));
        }
        return publication.askedAt() == null ? document : document.append("askedAt", Date.from(publication.askedAt()));
    }

    private static @Nullable Publication readPublication(Document document, Content content) {
        var publication = document.get("publication", Document.class);
        return publication == null
                ? null
                : new Publication(
                        Optional.ofNullable(publication.getString("slug"))
                                .map(Slug::new)
                                .orElse(null),
                        content,
                        publication.getList("revisions", Document.class).stream()
                                .map(StoredEntry::readRevision)
                                .toList(),
                        instant(publication, "confirmedAt"),
                        instantOrNull(publication, "askedAt"),
                        instantOrNull(publication, "elsewhereSince"));
    }

    private static Document revision(Revision revision) {
        var document = new Document("number", revision.number())
                .append("change", revision.change().slug())
                .append("publishedAt", Date.from(revision.publishedAt()));
        return revision.note() == null ? document : document.append("note", revision.note());
    }

    private static Revision readRevision(Document revision) {
        return new Revision(
                revision.getInteger("number"),
                Revision.Change.of(revision.getString("change")).orElseThrow(),
                revision.getString("note"),
                instant(revision, "publishedAt"));
    }

    private static @Nullable Document archiving(@Nullable Archiving archiving) {
        if (archiving == null) {
            return null;
        }
        var document = new Document("archivedAt", Date.from(archiving.archivedAt()));
        return archiving.reason() == null ? document : document.append("reason", archiving.reason());
    }

    private static @Nullable Archiving readArchiving(Document document) {
        var archiving = document.get("archiving", Document.class);
        return archiving == null
                ? null
                : new Archiving(archiving.getString("reason"), instant(archiving, "archivedAt"));
    }

    private static Instant instant(Document document, String part) {
        return document.getDate(part).toInstant();
    }

    private static @Nullable Instant instantOrNull(Document document, String part) {
        return document.getDate(part) == null ? null : instant(document, part);
    }

    /** Documents of release 0.1.0, when a public text could only be overwritten: they become of today's shape as they change. */
    private static final class OfBeforeRevisions {
        static final List<String> PARTS = List.of("author", "remarks", "publishedAt");

        static boolean wrote(Document document) {
            return document.containsKey("author");
        }

        static Entry read(Document document) {
            var content = StoredContent.read(document);
            var state = State.of(document.getString("state")).orElseThrow();
            var createdAt = instant(document, "createdAt");
            var updatedAt = instant(document, "updatedAt");
            var publishedAt = instantOrNull(document, "publishedAt");
            var step = Step.of(state.slug()).orElse(Step.DRAFT);
            return new Entry(
                    new EntryId(document.getString("_id")),
                    document.getLong("version"),
                    List.of(new Author(document.getString("author"), null)),
                    document.getBoolean("sample", false),
                    publishedAt != null
                            ? null
                            : new Work(
                                    content,
                                    step,
                                    0,
                                    remarks(document),
                                    createdAt,
                                    updatedAt,
                                    step == Step.DRAFT ? null : updatedAt),
                    publishedAt == null
                            ? null
                            : new Publication(
                                    null,
                                    content,
                                    List.of(new Revision(1, Revision.Change.PUBLICATION, null, publishedAt)),
                                    publishedAt,
                                    null,
                                    null),
                    state == State.ARCHIVED ? new Archiving(null, updatedAt) : null,
                    createdAt,
                    updatedAt);
        }

        private static List<Remark> remarks(Document document) {
            var remarks = new ArrayList<Remark>();
            for (var remark : document.getList("remarks", Document.class, List.of())) {
                remarks.add(new Remark(
                        remarks.size() + 1,
                        remark.getString("text"),
                        remark.getString("section"),
                        instant(remark, "at"),
                        null));
            }
            return remarks;
        }
    }
}
