// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.portfolio.address.InMemorySlugs;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.entry.Album;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.InMemoryAlbum;
import nl.nieuweverscheidenheid.portfolio.entry.InMemoryEntries;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.theme.KnownThemes;

/** A portfolio without a store and who works at it, for tests of features that build on it. */
public final class Desk {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final Official EDITOR = new Official("e", "Redacteur", Optional.empty(), Set.of(Role.EDITOR));

    public final InMemoryEntries entries = new InMemoryEntries();
    public final Portfolio portfolio;

    private final Addresses addresses = new Addresses(entries, new InMemorySlugs());
    private final Album album;

    public Desk() {
        this(new InMemoryAlbum());
    }

    /** With pictures. */
    public Desk(Album album) {
        this.album = album;
        portfolio = at(NOON);
    }

    /** The same portfolio at another time. */
    public Portfolio at(Instant now) {
        return new Portfolio(
                entries,
                addresses,
                new Telling(new Municipalities()),
                KnownThemes.first(),
                album,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** An official of a municipality. */
    public static Official official(String municipality) {
        return new Official("of-" + municipality, "Ambtenaar", Optional.of(municipality), Set.of(Role.MEMBER));
    }

    /** An entry that everybody reads, at version 3. */
    public EntryId published(Content content) {
        var id = portfolio.draft(content, EDITOR).id();
        portfolio.submit(id, new EntityVersion(1), EDITOR);
        portfolio.publish(id, new EntityVersion(2), EDITOR);
        return id;
    }

    /** A draft. */
    public EntryId draft(Content content) {
        return portfolio.draft(content, EDITOR).id();
    }

    /** Puts other content into a draft. */
    public void rewrite(EntryId id, long version, Content content) {
        portfolio.rewrite(id, new EntityVersion(version), content, EDITOR);
    }

    /** Publishes a draft. */
    public void publish(EntryId id, long version) {
        portfolio.submit(id, new EntityVersion(version), EDITOR);
        portfolio.publish(id, new EntityVersion(version + 1), EDITOR);
    }

    /** Corrects an entry. */
    public void correct(EntryId id, long version, Content content, String note) {
        portfolio.correct(id, new EntityVersion(version), content, note, EDITOR);
    }

    /** Writes at the revision of an entry. */
    public void revise(EntryId id, long version, Content content) {
        portfolio.revise(id, new EntityVersion(version), content, EDITOR);
    }

    /** Puts an entry away. */
    public void archive(EntryId id, long version) {
        portfolio.archive(id, new EntityVersion(version), "Dubbel", EDITOR);
    }
}
