// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Evidence;
import nl.nieuweverscheidenheid.portfolio.content.Kind;
import nl.nieuweverscheidenheid.portfolio.content.Language;
import nl.nieuweverscheidenheid.portfolio.content.Picture;
import nl.nieuweverscheidenheid.portfolio.content.Place;
import nl.nieuweverscheidenheid.portfolio.content.Status;
import nl.nieuweverscheidenheid.portfolio.entry.Archiving;
import nl.nieuweverscheidenheid.portfolio.entry.Remark;
import nl.nieuweverscheidenheid.portfolio.entry.State;
import nl.nieuweverscheidenheid.portfolio.entry.Step;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a reader sees it: one text of it, and what is known of it besides.
 *
 * @param slug the last part of its address now; whoever asked by another one is to go there
 * @param state of the entry or, where the text is that of a revision under way, of the revision
 * @param revision number of the public text, from 1
 * @param corrections of that text since it was last reviewed
 * @param confirmationDue whether its municipality did not confirm for a year that it holds
 * @param authors names of who wrote on it; for its own officials and editors, as the following parts
 * @param remarks what editors asked for in the text that is under way
 */
public record EntryView(
        String id,
        @Nullable String slug,
        long version,
        State state,
        Kind kind,
        String title,
        @Nullable String summary,
        MunicipalityView municipality,
        Municipalities.@Nullable Type type,
        List<String> themes,
        Map<String, String> sections,
        @Nullable ContactView contact,
        Content.@Nullable Period period,
        @Nullable Status status,
        @Nullable Evidence evidence,
        List<Content.Source> sources,
        List<Content.Link> links,
        Language language,
        List<ImageView> images,
        @Nullable Place place,
        String licence,
        boolean sample,
        @Nullable Integer revision,
        @Nullable List<CorrectionView> corrections,
        @Nullable Instant confirmedAt,
        @Nullable Boolean confirmationDue,
        @Nullable List<String> authors,
        @Nullable List<Remark> remarks,
        @Nullable UnderWayView underWay,
        @Nullable Archiving archiving,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant revisedAt) {

    /** Where it comes from. */
    public record MunicipalityView(String code, String name) {}

    /** Whom to ask. */
    public record ContactView(
            @Nullable String department, @Nullable String email) {}

    /**
     * A picture of the text.
     *
     * @param hash by which it is addressed: /images/{hash}/{width}
     * @param altText absent in drafts only
     */
    public record ImageView(
            String id,
            String hash,
            List<Picture.Size> sizes,
            @Nullable String altText,
            @Nullable String caption,
            @Nullable String credit) {}

    /** What an editor corrected. */
    public record CorrectionView(String note, Instant correctedAt) {}

    /**
     * Where the revision under way is.
     *
     * @param outdated whether what everybody reads has changed since it was begun
     */
    public record UnderWayView(Step step, int openRemarks, boolean outdated, Instant startedAt, Instant updatedAt) {}
}
