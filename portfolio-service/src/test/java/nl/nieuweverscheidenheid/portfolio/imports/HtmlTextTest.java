// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
    @Test
    void whatAPageCanShowIsKept() {
        var html = """
                <h2>Aanpak</h2>
                <p>Wij <b>deden </b>dit&nbsp;samen<br>met <i>bewoners</i>.</p>
                <ul><li>een</li><li><p>twee</p><ol><li>diep</li></ol></li></ul>
                <blockquote>Citaat</blockquote>
                <div>Lees <a href="https://x.example/a_b?c=1&amp;d=2" onclick="x()">verder</a></div>los""";

        assertThat(rendered(HtmlText.markdown(html)))
                .isEqualTo("<h2>Aanpak</h2>\n"
                        + "<p>Wij <strong>deden</strong> dit samen<br />\nmet <em>bewoners</em>.</p>\n"
                        + "<ul>\n<li>een</li>\n<li>twee\n<ol>\n<li>diep</li>\n</ol>\n</li>\n</ul>\n"
                        + "<blockquote>\n<p>Citaat</p>\n</blockquote>\n"
                        + "<p>Lees <a href=\"https://x.example/a_b?c=1&amp;d=2\">verder</a></p>\n<p>los</p>\n");
    }

    @Test
    void whatLooksLikeMarkdownOrHtmlInTheTextIsText() {
        assertThat(rendered(
                        HtmlText.markdown("<p># 1 * ster * [x](y) &lt;script&gt; a_b_c &amp;lt; - x</p><p>1. een</p>")))
                .isEqualTo("<p># 1 * ster * [x](y) &lt;script&gt; a_b_c &amp;lt; - x</p>\n<p>1. een</p>\n");
    }

    @Test
    void cellsOfATableAreParagraphs() {
        assertThat(HtmlText.markdown("<table><tr><td>Een</td><td>Twee</td></tr></table>"))
                .isEqualTo("Een\n\nTwee");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<style>p{color:red}</style>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">klik</a>",
                "<a href=\"data:text/html,x\">klik</a>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<iframe src=\"https://x.example\"></iframe>",
                "<p onclick=alert(1)>klik</p>",
                "<<b>script>alert(1)</script>",
                "<a href=\"https://x.example/)[klik](javascript:alert(1)\">klik</a>"
            })
    void nothingHarmfulIsKept(String html) {
        var markdown = HtmlText.markdown(html);

        var shown = HtmlRenderer.builder()
                .escapeHtml(true)
                .build()
                .render(Parser.builder().build().parse(markdown));
        assertThat(shown)
                .doesNotContainPattern("(?i)<(script|img|iframe|svg|style)")
                .doesNotContainPattern("(?i)href=\"(?!https://x\\.example)");
    }

    @Test
    void theTextAloneIsTheTextAlone() {
        assertThat(HtmlText.plain("<p>Taal &amp; <b>werk</b></p><script>x</script>"))
                .isEqualTo("Taal & werk");
        assertThat(HtmlText.isLikely("<p>x</p>")).isTrue();
        assertThat(HtmlText.isLikely("a < b en c > d, <https://x.example>")).isFalse();
    }

    private static String rendered(String markdown) {
        return HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
    }
}
