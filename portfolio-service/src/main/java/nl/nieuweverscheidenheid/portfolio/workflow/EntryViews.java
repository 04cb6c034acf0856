// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Illustration;
import nl.nieuweverscheidenheid.portfolio.content.PublishedContent;
import nl.nieuweverscheidenheid.portfolio.entry.Author;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.Publication;
import nl.nieuweverscheidenheid.portfolio.entry.Revision;
import nl.nieuweverscheidenheid.portfolio.entry.State;
import nl.nieuweverscheidenheid.portfolio.entry.Work;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows entries to readers, each as much as they may see. */
@Component
public class EntryViews {
    private static final String NAMELESS = "Naam onbekend";

    private final Municipalities municipalities;
    private final Clock clock;

    EntryViews(Municipalities municipalities, Clock clock) {
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** The answer with the entry and its version. */
    public ResponseEntity<EntryView> answer(Entry entry, Optional<Official> reader) {
        return answer(entry, of(entry, reader));
    }

    /** The answer with the revision under way in the place of what everybody reads. */
    ResponseEntity<EntryView> answerRevision(Entry entry, Official reader) {
        var work = entry.revisionUnderWay().orElseThrow();
        return answer(
                entry, view(entry, work.content(), work.step().state(), entry.publication(), Optional.of(reader)));
    }

    /** The entry with what everybody reads or, while nobody does, the text under way. */
    public EntryView of(Entry entry, Optional<Official> reader) {
        return view(entry, entry.content(), entry.state(), entry.publication(), reader);
    }

    /** The entry as everybody read it when the revision was the last one. */
    public EntryView of(Entry entry, Revision revision, Content content, Optional<Official> reader) {
        var publication = Objects.requireNonNull(entry.publication(), "It was published");
        var then = new Publication(
                publication.slug(),
                content,
                publication.revisions().subList(0, publication.revisions().indexOf(revision) + 1),
                publication.confirmedAt(),
                publication.askedAt(),
                publication.elsewhereSince());
        return view(entry, content, entry.state(), then, reader);
    }

    /** What a municipality is called, or its code where nobody knows it any more. */
    public EntryView.MunicipalityView municipality(MunicipalityCode code) {
        return new EntryView.MunicipalityView(code.value(), municipalities.nameOf(code));
    }

    private static ResponseEntity<EntryView> answer(Entry entry, EntryView view) {
        return ResponseEntity.status(HttpStatus.OK)
                .eTag(EntityVersion.etag(entry.version()))
                .body(view);
    }

    private EntryView view(
            Entry entry, Content content, State state, @Nullable Publication publication, Optional<Official> reader) {
        var isOwn =
                reader.filter(official -> Portfolio.mayWorkOn(entry, official)).isPresent();
        var shown = Optional.ofNullable(publication);
        return new EntryView(
                entry.id().value(),
                shown.map(Publication::slug).map(Slug::value).orElse(null),
                entry.version(),
                state,
                content.kind(),
                content.title(),
                content.summary(),
                municipality(content.municipality()),
                municipalities
                        .current(content.municipality())
                        .flatMap(Municipalities.Municipality::type)
                        .orElse(null),
                content.themes(),
                content.sections().written(),
                contact(content, reader.isPresent()),
                content.period(),
                content.status(),
                content.evidence(),
                content.sources(),
                content.links(),
                content.language(),
                content.images().stream().map(EntryViews::image).toList(),
                content.place(),
                PublishedContent.LICENCE,
                entry.sample(),
                shown.map(one -> one.current().number()).orElse(null),
                shown.map(EntryViews::corrections).orElse(null),
                shown.map(Publication::confirmedAt).orElse(null),
                shown.map(one -> one.isConfirmationDue(clock.instant())).orElse(null),
                isOwn ? entry.authors().stream().map(EntryViews::name).toList() : null,
                isOwn ? entry.underWay().map(Work::remarks).orElse(List.of()) : null,
                isOwn
                        ? entry.revisionUnderWay()
                                .map(work -> underWay(entry, work))
                                .orElse(null)
                        : null,
                isOwn ? entry.archiving() : null,
                entry.createdAt(),
                entry.updatedAt(),
                shown.map(Publication::publishedAt).orElse(null),
                shown.flatMap(Publication::revisedAt).orElse(null));
    }

    private static EntryView.@Nullable ContactView contact(Content content, boolean isSignedIn) {
        var contact = content.contact();
        return contact == null
                ? null
                : new EntryView.ContactView(contact.department(), isSignedIn ? contact.email() : null);
    }

    private static EntryView.ImageView image(Illustration image) {
        var picture = image.picture();
        return new EntryView.ImageView(
                picture.id(), picture.hash(), picture.sizes(), image.altText(), image.caption(), image.credit());
    }

    private static List<EntryView.CorrectionView> corrections(Publication publication) {
        return publication.corrections().stream()
                .map(revision -> new EntryView.CorrectionView(
                        Objects.requireNonNull(revision.note(), "A correction has a note"), revision.publishedAt()))
                .toList();
    }

    private static EntryView.UnderWayView underWay(Entry entry, Work work) {
        return new EntryView.UnderWayView(
                work.step(),
                work.openRemarks(),
                entry.published()
                        .filter(publication -> publication.current().number() > work.basedOn())
                        .isPresent(),
                work.startedAt(),
                work.updatedAt());
    }

    private static String name(Author author) {
        return Objects.requireNonNullElse(author.name(), NAMELESS);
    }
}
