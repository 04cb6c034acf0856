// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.ogc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** The picture, as a browser or a printer gets it. */
class PictureTest extends RunningMap {
    private static final String PICTURE = "/pictures/netherlands";

    @Test
    void isAnSvgThatTellsItselfAndNeedsNoStyle() throws Exception {
        var answer = get(PICTURE + "?theme=" + THEME);
        var svg = parsed(answer.body());

        assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(answer.body())
                .doesNotContain("<style", " style=", "<script", "href=")
                .contains("GeoNames (CC BY 4.0)", "niet de WRR-indeling");
        assertThat(answer.body().getBytes(UTF_8).length).isLessThan(100_000);
        assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1);
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("23 voorbeelden in 4 gemeenten", "Grensgemeenten: 1 gemeenten, 5 voorbeelden");
        assertThat(svg.getElementsByTagName("circle").getLength())
                .as("four places, ten in the legend")
                .isEqualTo(14);
    }

    @Test
    void hasTheShapeThatPagesKeepFree() throws Exception {
        var svg = parsed(get(PICTURE + "?width=300").body()).getDocumentElement();

        assertThat(svg.getAttribute("width")).isEqualTo("300");
        assertThat(svg.getAttribute("height")).isEqualTo("500");
        assertThat(get("/collections/entries?f=html").body()).contains("width=\"600\" height=\"1000\"");
    }

    @Test
    void pointsMunicipalitiesOut() throws Exception {
        var pointed = get(PICTURE + "?highlight=GM0363,GM0518").body();

        assertThat(pointed).contains("Aangewezen: Amsterdam, Den Haag.");
        assertThat(pointed.length()).isGreaterThan(get(PICTURE).body().length());
    }

    @Test
    void fadesWhatIsLeftOut() throws Exception {
        assertThat(get(PICTURE).body()).doesNotContain("fill-opacity=\".16\"");
        assertThat(get(PICTURE + "?type=grensgemeenten").body()).contains("fill-opacity=\".16\"");
        assertThat(get(PICTURE + "?province=PV27").body()).contains("fill-opacity=\".16\"");
    }

    @Test
    void isNotSentAgainToWhoHasIt() throws Exception {
        var etag = get(PICTURE + "?theme=" + THEME).headers().firstValue("ETag").orElseThrow();

        assertThat(get(PICTURE + "?theme=" + THEME, "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(get(PICTURE, "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?width=0",
                "?width=wide",
                "?width=2001",
                "?highlight=GM9999",
                "?highlight=%3Cscript%3E",
                "?colour=red",
                "?year=soon"
            })
    void badParametersAreRefused(String query) throws Exception {
        assertThat(get(PICTURE + query).statusCode()).isEqualTo(400);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    }
}
