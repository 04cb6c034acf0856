// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Evidence;
import nl.nieuweverscheidenheid.portfolio.content.Place;
import nl.nieuweverscheidenheid.portfolio.content.Sections;
import nl.nieuweverscheidenheid.portfolio.entry.Drafts;
import nl.nieuweverscheidenheid.portfolio.revision.Differences.In;
import nl.nieuweverscheidenheid.portfolio.revision.Differences.Part;
import nl.nieuweverscheidenheid.portfolio.revision.Differences.Piece;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private final Content content = Drafts.complete("GM0363");

    @Test
    void whatIsTheSameDoesNotDiffer() {
        assertThat(Differences.between(content, content).parts()).isEmpty();
    }

    @Test
    void tellsWhichWordsWentAndWhichCame() {
        var parts =
                approach("Wij kozen voor één loket in de wijk.", "Wij kozen na lang praten voor één balie in de wijk.");
        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.part()).isEqualTo("approach");
            assertThat(part.pieces())
                    .extracting(Piece::in, piece -> piece.text().strip())
                    .containsExactly(
                            tuple(In.BOTH, "Wij kozen"),
                            tuple(In.AFTER, "na lang praten"),
                            tuple(In.BOTH, "voor één"),
                            tuple(In.BEFORE, "loket"),
                            tuple(In.AFTER, "balie"),
                            tuple(In.BOTH, "in de wijk."));
        });
    }

    @Test
    void thePiecesMakeBothTexts() {
        var before = "# Kop\n\nEerst dit.\n\n- een\n- twee\n\nEn dan **dat**.";
        var after = "# Kop\n\nDan dat.\n\n- een\n- drie\n- vier\n\nEn  dan **dit**.";
        var pieces = approach(before, after).getFirst().pieces();
        assertThat(text(pieces, In.AFTER)).isEqualTo(after);
        assertThat(text(pieces, In.BEFORE).replaceAll("\\s+", " ")).isEqualTo(before.replaceAll("\\s+", " "));
    }

    @Test
    void aSectionThatCameOrWentDiffersWhole() {
        assertThat(approach("", "Nieuw verteld.").getFirst().pieces())
                .containsExactly(new Piece(In.AFTER, "Nieuw verteld."));
        assertThat(approach("Oud verteld.", "").getFirst().pieces())
                .containsExactly(new Piece(In.BEFORE, "Oud verteld."));
    }

    @Test
    void tellsOfThePartsThatAreNoStoryToo() {
        var other = Drafts.restingOn(
                Evidence.DESCRIBED, List.of(), Drafts.about(List.of("huisvesting"), Drafts.titled("Anders", content)));
        assertThat(Differences.between(content, other).parts())
                .extracting(Part::part)
                .containsExactly("title", "themes", "evidence", "sources");
    }

    @Test
    void tellsOfAnotherPlace() {
        var placed = Drafts.placed(content, new Place(4.9041, 52.36757, "De bibliotheek"));

        assertThat(Differences.between(content, placed).parts()).singleElement().satisfies(part -> {
            assertThat(part.part()).isEqualTo("place");
            assertThat(part.pieces()).containsExactly(new Piece(In.AFTER, "52.36757, 4.9041\nDe bibliotheek"));
        });
    }

    @Test
    void anAddressIsNoPart() {
        var withAddress = new Content(
                content.kind(),
                content.title(),
                content.summary(),
                content.municipality(),
                content.themes(),
                content.sections(),
                new Content.Contact("Samenleving", "team@gemeente.example"),
                content.period(),
                content.status(),
                content.evidence(),
                content.sources(),
                content.links(),
                content.language(),
                List.of(),
                null);
        assertThat(Differences.between(content, withAddress).parts()).isEmpty();
    }

    @Test
    void textsWithNothingInCommonTakeNoLongTime() {
        var before = IntStream.range(0, 3_000).mapToObj(i -> "a").collect(Collectors.joining(" "));
        var after = IntStream.range(0, 3_000).mapToObj(i -> "b").collect(Collectors.joining(" "));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(approach(before, after).getFirst().pieces()).hasSize(2));
        var woven =
                IntStream.range(0, 3_000).mapToObj(i -> i % 2 == 0 ? "a" : "b").collect(Collectors.joining(" "));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(approach(before, woven)).hasSize(1));
    }

    private List<Part> approach(String before, String after) {
        return Differences.between(with(before), with(after)).parts();
    }

    private Content with(String approach) {
        return Drafts.telling(
                new Sections("Aanleiding", "Dilemma", approach, null, null, null, "Folder", null), content);
    }

    private static String text(List<Piece> pieces, In in) {
        return pieces.stream()
                .filter(piece -> piece.in() == In.BOTH || piece.in() == in)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
