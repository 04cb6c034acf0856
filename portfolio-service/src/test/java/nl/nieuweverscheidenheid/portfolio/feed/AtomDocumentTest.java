// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AtomDocumentTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String EVIL = "Ja & nee <script>alert(1)</script> ]]> \"quotes\" é 😀";

    @Test
    void aReaderOfFeedsReadsAllOfIt() throws Exception {
        var feed = read(AtomDocument.of(feed(EVIL)));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getUri()).isEqualTo("tag:x.example,2026:portfolio/feed");
        assertThat(feed.getTitle()).isEqualTo(EVIL);
        assertThat(feed.getLinks()).extracting(SyndLink::getRel).contains("alternate", "self", "next", "license");
        var item = feed.getEntries().getFirst();
        assertThat(item.getUri()).isEqualTo("tag:x.example,2026:portfolio/entries/e1");
        assertThat(item.getTitle()).isEqualTo(EVIL);
        assertThat(item.getDescription().getValue()).isEqualTo(EVIL);
        assertThat(item.getAuthors()).extracting(SyndPerson::getName).containsExactly("Gemeente Urk");
        assertThat(item.getCategories()).extracting(SyndCategory::getName).containsExactly("huisvesting");
        assertThat(item.getPublishedDate()).isEqualTo(NOON);
        assertThat(item.getUpdatedDate()).isEqualTo(NOON.plusSeconds(60));
        assertThat(item.getContents()).singleElement().satisfies(content -> {
            assertThat(content.getType()).isEqualTo("html");
            assertThat(content.getValue()).isEqualTo("<p>Tekst &amp; uitleg</p>");
        });
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws Exception {
        var feed = read(AtomDocument.of(feed("Een\u0000 \u0008titel\u000B \uFFFE\uD83D met\tgaten")));

        assertThat(feed.getTitle()).isEqualTo("Een titel  met\tgaten");
    }

    @Test
    void aFeedOfNothingIsAFeed() throws Exception {
        var empty = new Feed(
                "tag:x.example,2026:portfolio/feed?q=x",
                "Niets",
                "Nog niets",
                Instant.EPOCH,
                Map.of("self", "https://x.example/feed"),
                "https://x.example/portfolio",
                "X",
                List.of());

        assertThat(read(AtomDocument.of(empty)).getEntries()).isEmpty();
        assertThat(new String(AtomDocument.of(empty), UTF_8)).contains("<updated>1970-01-01T00:00:00Z</updated>");
    }

    private static Feed feed(String text) {
        return new Feed(
                "tag:x.example,2026:portfolio/feed",
                text,
                text,
                NOON,
                Map.of("self", "https://x.example/feed?q=a&page=1", "next", "https://x.example/feed?q=a&page=2"),
                "https://x.example/portfolio",
                "X",
                List.of(new Feed.Item(
                        "tag:x.example,2026:portfolio/entries/e1",
                        text,
                        "https://x.example/voorbeelden/e1",
                        "https://x.example/entries/e1",
                        new Feed.Author("Gemeente Urk", "https://x.example/gm0184"),
                        NOON,
                        NOON.plusSeconds(60),
                        text,
                        "<p>Tekst &amp; uitleg</p>",
                        "fy",
                        List.of(new Feed.Category("tag:x.example,2026:portfolio/theme", "huisvesting", text)))));
    }

    private static SyndFeed read(byte[] document) throws Exception {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document)));
    }
}
