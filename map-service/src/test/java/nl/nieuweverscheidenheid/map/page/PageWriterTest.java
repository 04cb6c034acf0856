// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.nieuweverscheidenheid.map.page.Page.Anchor;
import nl.nieuweverscheidenheid.map.page.Page.Fact;
import nl.nieuweverscheidenheid.map.page.Page.Picture;
import nl.nieuweverscheidenheid.map.page.Page.Row;
import nl.nieuweverscheidenheid.map.page.Page.Table;
import org.junit.jupiter.api.Test;

class PageWriterTest {
    private static final String EVIL = "\"><script>alert(1)</script>'&";

    @Test
    void escapesAllThatItIsGiven() throws Exception {
        var page = Page.titled(EVIL, EVIL)
                .under(EVIL, EVIL)
                .text(EVIL, EVIL, Picture.ofNetherlands(EVIL, EVIL))
                .facts(EVIL, List.of(Fact.of(EVIL, EVIL), new Fact(EVIL, new Anchor(EVIL, EVIL))))
                .table(
                        EVIL,
                        EVIL,
                        new Table(
                                EVIL,
                                List.of(EVIL),
                                List.of(new Row(new Anchor(EVIL, EVIL), List.of(new Anchor(EVIL, EVIL))))),
                        List.of(new Anchor(EVIL, EVIL)))
                .forPrograms(EVIL);

        var html = new String(new PageWriter().write(page), UTF_8);

        assertThat(html).doesNotContain("<script", "'&").contains("&lt;script&gt;");
    }

    @Test
    void leavesOutWhatThereIsNotRatherThanLookElsewhere() throws Exception {
        var page = Page.titled("Titel", "Inleiding")
                .text("Kop", null, null)
                .facts("Feiten", List.of(Fact.of("Leeg", null)))
                .forPrograms("/json");

        var html = new String(new PageWriter().write(page), UTF_8);

        assertThat(html)
                .doesNotContain("<nav", "<img", "<table", "<ul", "href=\"\"")
                .contains("<dd>–</dd>", "<html lang=\"nl\">");
    }
}
