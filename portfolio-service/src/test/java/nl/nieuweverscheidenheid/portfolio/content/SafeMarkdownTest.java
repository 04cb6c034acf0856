// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeMarkdownTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lees [het plan](https://gemeente.example/plan) of mail [ons](mailto:team@gemeente.example)",
                "<https://gemeente.example> en [hier](/portfolio) en [daar](#tip) en [dit][ref]\n\n[ref]: http://x.example",
                "Typ javascript: in de adresbalk; `[x](javascript:alert(1))` is code",
                "<script>alert(1)</script> <img src=x onerror=alert(1)> blijft tekst",
                "Verhouding 3:2, zie noot [1]: daar",
                "[x](<>)"
            })
    void linksToTheWebAndToPeopleAreTaken(String markdown) {
        assertThat(isSafe(markdown)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](<\u0001javascript:alert(1)>)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "[x](vbscript:msgbox)",
                "[x](file:///etc/passwd)",
                "<javascript:alert(1)>",
                "[x][ref]\n\n[ref]: javascript:alert(1)",
                "[ref]: javascript:alert(1)",
                "> - **[x](javascript:alert(1))**"
            })
    void whatMustNotBeClickedIsRefused(String markdown) {
        assertThat(isSafe(markdown)).isFalse();
    }

    private static boolean isSafe(String markdown) {
        return new SafeMarkdown.Links().isValid(markdown, null);
    }
}
