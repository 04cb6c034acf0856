// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page on which one signs in: a form, and the demo accounts with the password that opens them. */
@RestController
class SignInPage {
    static final String PATH = "/aanmelden";

    private final String page;
    private final String account;

    SignInPage() throws IOException {
        page = template("page.html");
        account = template("account.html");
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String page(CsrfToken token, @RequestParam @Nullable String fout, @RequestParam @Nullable String verlopen) {
        return page.replace("{message}", message(fout, verlopen))
                .replace("{accounts}", accounts())
                .replace("{password}", HtmlUtils.htmlEscape(DemoAccount.PASSWORD))
                .replace("{csrf-name}", HtmlUtils.htmlEscape(token.getParameterName()))
                .replace("{csrf-token}", HtmlUtils.htmlEscape(token.getToken()));
    }

    private String accounts() {
        return DemoAccount.ALL.stream().map(this::account).collect(Collectors.joining("\n"));
    }

    private String account(DemoAccount one) {
        return account.replace("{name}", HtmlUtils.htmlEscape(one.fullName()))
                .replace("{username}", HtmlUtils.htmlEscape(one.username()))
                .replace("{does}", HtmlUtils.htmlEscape(one.does()));
    }

    private static String message(@Nullable String fout, @Nullable String verlopen) {
        if (fout != null) {
            return alert("Deze naam en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw.");
        }
        return verlopen == null ? "" : alert("Deze pagina stond te lang open. Meld u opnieuw aan.");
    }

    private static String alert(String text) {
        return "<p class=\"message\" role=\"alert\" id=\"melding\">" + HtmlUtils.htmlEscape(text) + "</p>";
    }

    private static String template(String name) throws IOException {
        return new ClassPathResource("sign-in/" + name).getContentAsString(StandardCharsets.UTF_8);
    }
}
