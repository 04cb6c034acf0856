// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.entry.Album;
import nl.nieuweverscheidenheid.portfolio.entry.Author;
import nl.nieuweverscheidenheid.portfolio.entry.Entries;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryChangedMeanwhile;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.EntryIncomplete;
import nl.nieuweverscheidenheid.portfolio.entry.EntryNotFound;
import nl.nieuweverscheidenheid.portfolio.entry.Remark;
import nl.nieuweverscheidenheid.portfolio.entry.Selection;
import nl.nieuweverscheidenheid.portfolio.entry.Work;
import nl.nieuweverscheidenheid.portfolio.theme.Theme;
import nl.nieuweverscheidenheid.portfolio.theme.Themes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What one can do with entries, and who may. */
@Service
public class Portfolio {
    private static final Logger LOG = LoggerFactory.getLogger(Portfolio.class);
    private static final int MOST_REMARKS = 100;

    private final Entries entries;
    private final Addresses addresses;
    private final Telling telling;
    private final Themes themes;
    private final Album album;
    private final Clock clock;

    Portfolio(Entries entries, Addresses addresses, Telling telling, Themes themes, Album album, Clock clock) {
        this.entries = entries;
        this.addresses = addresses;
        this.telling = telling;
        this.themes = themes;
        this.album = album;
        this.clock = clock;
    }

    /** The entry, if it is published or the reader's own to work on. */
    public Entry get(EntryId id, Optional<Official> reader) {
        return entries.find(id).filter(entry -> mayRead(entry, reader)).orElseThrow(() -> new EntryNotFound(id));
    }

    /** The same by an id, a slug or a former slug. */
    public Entry get(String idOrSlug, Optional<Official> reader) {
        return addresses
                .find(idOrSlug)
                .filter(entry -> mayRead(entry, reader))
                .orElseThrow(() -> new EntryNotFound(idOrSlug));
    }

    /** The entry with the revision of it that is under way, if that is the reader's own to work on. */
    public Entry getRevised(EntryId id, Official reader) {
        var entry = get(id, Optional.of(reader));
        if (!mayWorkOn(entry, reader) || entry.revisionUnderWay().isEmpty()) {
            throw new EntryNotFound(id);
        }
        return entry;
    }

    PageOf<Entry> list(Selection selection, Paging paging, Optional<Official> reader) {
        if (selection.isOfPublicMatters() || reader.filter(Official::isEditor).isPresent()) {
            return entries.list(selection, paging);
        }
        var own = reader.flatMap(Official::municipality)
                .filter(code -> selection
                        .municipalities()
                        .map(asked -> asked.contains(code))
                        .orElse(true));
        return entries.list(selection.within(own.map(Set::of).orElse(Set.of())), paging);
    }

    Entry draft(Content content, Official author) {
        refuseOthers(content, author);
        refuseRetired(content, List.of());
        var entry = Entry.draft(EntryId.random(), content, new Author(author.subject(), author.name()), now());
        entries.add(entry, List.of());
        return entry;
    }

    /** Puts other content in the place of a draft's. Writing down the same again is no change. */
    Entry rewrite(EntryId id, EntityVersion version, Content content, Official author) {
        refuseOthers(content, author);
        return change(id, version, author, Telling::nothing, (entry, now) -> {
            refuseRetired(content, entry.content().themes());
            return writtenBy(author, entry, entry.rewrite(content, now));
        });
    }

    /** Writes at the revision of what everybody reads; the first time, begins it. */
    Entry revise(EntryId id, EntityVersion version, Content content, Official author) {
        refuseOthers(content, author);
        return change(id, version, author, telling::revised, (entry, now) -> {
            refuseRetired(
                    content,
                    entry.revisionUnderWay()
                            .map(Work::content)
                            .orElse(entry.content())
                            .themes());
            return writtenBy(author, entry, entry.revise(content, now));
        });
    }

    Entry discardRevision(EntryId id, EntityVersion version, Official author) {
        return change(id, version, author, telling::discarded, Entry::discardRevision);
    }

    Entry submit(EntryId id, EntityVersion version, Official author) {
        return change(id, version, author, telling::submitted, (entry, now) -> {
            entry.underWay().ifPresent(text -> refuseLacking(entry, text.content()));
            return entry.submit(now);
        });
    }

    /** Takes a text back that nobody reads yet. */
    Entry recall(EntryId id, EntityVersion version, Official author) {
        return change(id, version, author, telling::recalled, Entry::recall);
    }

    Entry startReview(EntryId id, EntityVersion version, Official editor) {
        editor.require(Role.EDITOR);
        return change(id, version, editor, telling::reviewStarted, Entry::startReview);
    }

    Entry remark(EntryId id, EntityVersion version, Remark.Asked asked, Official editor) {
        editor.require(Role.EDITOR);
        return change(id, version, editor, telling::remarked, (entry, now) -> {
            refuseTooMany(entry, List.of(asked));
            return entry.remark(asked, now);
        });
    }

    Entry resolve(EntryId id, EntityVersion version, int remark, Official official) {
        return change(id, version, official, telling::resolved, (entry, now) -> entry.resolve(remark, now));
    }

    Entry reopen(EntryId id, EntityVersion version, int remark, Official official) {
        return change(id, version, official, telling::reopened, (entry, now) -> entry.reopen(remark, now));
    }

    Entry giveBack(EntryId id, EntityVersion version, List<Remark.Asked> asked, Official editor) {
        editor.require(Role.EDITOR);
        return change(id, version, editor, telling::returned, (entry, now) -> {
            refuseTooMany(entry, asked);
            var returned = entry.giveBack(asked, now);
            if (returned.underWay().map(Work::openRemarks).orElse(0) == 0) {
                throw new InvalidInput(List.of(Violation.at("/remarks", "required", "Say what is to be mended")));
            }
            return returned;
        });
    }

    Entry publish(EntryId id, EntityVersion version, Official editor) {
        editor.require(Role.EDITOR);
        return change(id, version, editor, telling::published, (entry, now) -> {
            entry.underWay().ifPresent(text -> refuseLacking(entry, text.content()));
            return entry.publish(addressesOf(entry), now);
        });
    }

    /** Corrects what everybody reads, without a review, as it is an editor's. */
    Entry correct(EntryId id, EntityVersion version, Content content, String note, Official editor) {
        editor.require(Role.EDITOR);
        return change(id, version, editor, telling::corrected, (entry, now) -> {
            refuseRetired(content, entry.content().themes());
            refuseLacking(entry, content);
            return entry.correct(content, note, addressesOf(entry), now);
        });
    }

    /** Says for its municipality that what everybody reads still holds. An editor cannot know. */
    public Entry confirm(EntryId id, EntityVersion version, Official official) {
        var code = get(id, Optional.of(official)).content().municipality();
        if (!official.worksFor(code.value())) {
            throw new RoleMissing("Only officials of %s may confirm entry %s".formatted(code, id));
        }
        return change(id, version, official, telling::confirmed, Entry::confirm);
    }

    /** Has the municipalities of some entries that nobody confirmed for a year asked to do so; tells of how many. */
    public int askForConfirmation(int most) {
        var now = now();
        var asked = 0;
        for (var entry : entries.toBeConfirmed(now, most)) {
            var next = entry.askForConfirmation(now);
            try {
                entries.save(next, telling.confirmationDue(next));
                asked++;
            } catch (EntryChangedMeanwhile e) {
                LOG.debug("{} is another instance's, or the next round's: {}", entry.id(), e.getMessage());
            }
        }
        return asked;
    }

    Entry archive(EntryId id, EntityVersion version, String reason, Official official) {
        return change(id, version, official, telling::archived, (entry, now) -> entry.archive(reason, now));
    }

    /** Takes a picture out of every text of the entry, whatever its state and whoever else changes it meanwhile. */
    public void removePicture(EntryId id, String picture) {
        var isRemoved = false;
        while (!isRemoved) {
            isRemoved = entries.find(id)
                    .filter(entry -> entry.shows(picture))
                    .map(entry -> isRemoved(entry, picture))
                    .orElse(true);
        }
    }

    private boolean isRemoved(Entry entry, String picture) {
        var without = entry.withoutPicture(picture, now());
        try {
            entries.save(without, telling.pictureRemoved(entry, without, picture));
            return true;
        } catch (EntryChangedMeanwhile e) {
            LOG.debug("{} is to lose a picture and changed meanwhile: {}", entry.id(), e.getMessage());
            return false;
        }
    }

    /** Whether the official may write on the entry, or decide about it. */
    public static boolean mayWorkOn(Entry entry, Official official) {
        return official.isEditor()
                || official.worksFor(entry.content().municipality().value());
    }

    private Entry change(
            EntryId id,
            EntityVersion version,
            Official official,
            BiFunction<Entry, Entry, List<Event>> tells,
            BiFunction<Entry, Instant, Entry> change) {
        var entry = get(id, Optional.of(official));
        if (!mayWorkOn(entry, official)) {
            throw new RoleMissing("Only officials of %s and editors may change entry %s"
                    .formatted(entry.content().municipality(), id));
        }
        if (entry.version() != version.value()) {
            throw new EntryChangedMeanwhile(id);
        }
        var changed = change.apply(entry, now());
        if (changed.version() == entry.version()) {
            return entry;
        }
        keepFormer(entry, changed);
        entries.save(changed, tells.apply(entry, changed));
        return changed;
    }

    private void keepFormer(Entry before, Entry after) {
        before.published()
                .ifPresent(former -> after.published()
                        .filter(present ->
                                present.current().number() > former.current().number())
                        .ifPresent(present -> entries.keepFormer(
                                before.id(),
                                former.current().number(),
                                former.content().withImages(image -> false))));
    }

    /** The next version, as the official wrote it, or the one before if they wrote the same again. */
    private static Entry writtenBy(Official official, Entry before, Entry after) {
        var isOwn = official.worksFor(before.content().municipality().value());
        var signed = isOwn ? after.writtenBy(new Author(official.subject(), official.name())) : after;
        var isSame =
                before.underWay().map(Work::content).equals(signed.underWay().map(Work::content));
        return isSame && before.authors().equals(signed.authors()) ? before : signed;
    }

    private Function<String, Slug> addressesOf(Entry entry) {
        return title -> addresses.give(entry.id(), title);
    }

    private static boolean mayRead(Entry entry, Optional<Official> reader) {
        return entry.isPublished()
                || reader.filter(official -> mayWorkOn(entry, official)).isPresent();
    }

    private static void refuseOthers(Content content, Official official) {
        var code = content.municipality();
        if (!official.isEditor() && !official.worksFor(code.value())) {
            throw new RoleMissing("You write for %s, not for %s"
                    .formatted(official.municipality().orElse("no municipality"), code));
        }
    }

    /** A retired theme stays where it is, and comes nowhere else. */
    private void refuseRetired(Content content, List<String> themesBefore) {
        var violations = new ArrayList<Violation>();
        for (var place = 0; place < content.themes().size(); place++) {
            var slug = content.themes().get(place);
            if (!themesBefore.contains(slug)
                    && themes.find(slug).filter(Theme::retired).isPresent()) {
                violations.add(Violation.at(
                        "/themes/" + place,
                        "retired-theme",
                        "The theme %s is no longer in use".formatted(themes.nameOf(slug))));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** Pictures that may not be shown keep the text from being shown; with all else that is missing. */
    private void refuseLacking(Entry entry, Content content) {
        var images = content.images();
        var lacking = album.lacking(
                entry.id(), images.stream().map(image -> image.picture().id()).toList());
        if (!lacking.isEmpty()) {
            var missing = new ArrayList<>(content.missing());
            for (var place = 0; place < images.size(); place++) {
                var part = lacking.get(images.get(place).picture().id());
                if (part != null) {
                    missing.add("/images/%d/%s".formatted(place, part));
                }
            }
            throw new EntryIncomplete(entry.id(), missing);
        }
    }

    private static void refuseTooMany(Entry entry, List<Remark.Asked> asked) {
        var before = entry.underWay().map(work -> work.remarks().size()).orElse(0);
        if (before + asked.size() > MOST_REMARKS) {
            throw new InvalidInput(List.of(
                    Violation.at("/remarks", "too-many", "A text has at most %d remarks".formatted(MOST_REMARKS))));
        }
    }

    /** MongoDB keeps milliseconds; an entry is to be the same before and after it was stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
