// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.feed;

import static org.assertj.core.api.Assertions.assertThat;

import nl.nieuweverscheidenheid.portfolio.content.Sections;
import nl.nieuweverscheidenheid.portfolio.entry.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryHtmlTest {
    @Test
    void theDilemmaStandsFirstAndHeadingsOfATextBelowThoseOfTheTemplate() {
        var html = StoryHtml.of(Drafts.telling(
                new Sections(
                        "Aanleiding", "# Kop\n\nKiezen **of** delen", "Aanpak", null, null, null, "Een folder", null),
                Drafts.complete("GM0363")));

        assertThat(html)
                .startsWith("<h2>Het dilemma</h2>\n<h3>Kop</h3>\n<p>Kiezen <strong>of</strong> delen</p>")
                .contains("<h2>De aanleiding</h2>\n<p>Aanleiding</p>", "<h2>Wat niet werkte</h2>\n<p>Een folder</p>")
                .doesNotContain("Kosten");
    }

    @Test
    void linksToTheWebAndToMailAreKept() {
        assertThat(html("[klik](https://x.example/a?b=1&c=2) en [schrijf](mailto:a@x.example)"))
                .contains("href=\"https://x.example/a?b=1&amp;c=2\"", "href=\"mailto:a@x.example\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "Tekst met <b onclick=alert(1)>opmaak</b> en <svg onload=alert(1)>",
                "<!-- x --><iframe src=\"https://x.example\"></iframe>",
                "[klik](javascript:alert(1))",
                "[klik](JaVaScRiPt&colon;alert(1))",
                "[klik](data:text/html,x)",
                "[klik](//x.example) [klik](/sign-out) [klik](x)",
                "<javascript:alert(1)>",
                "[klik][ver]\n\n[ver]: vbscript:alert(1)",
                "![spoor](https://x.example/spoor.png)",
                "[![spoor](https://x.example/spoor.png)](javascript:alert(1))",
                "```\n<script>\n```",
                "\"' onmouseover=\"alert(1)"
            })
    void nothingHarmfulIsLetThrough(String text) {
        assertThat(html(text))
                .doesNotContainPattern("(?i)<(script|img|iframe|svg|b|object|style|!)")
                .doesNotContainPattern("(?i)href=\"(?!https?://|mailto:)")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
    }

    private static String html(String text) {
        return StoryHtml.of(Drafts.telling(
                new Sections(text, null, null, null, null, null, null, null), Drafts.complete("GM0363")));
    }
}
