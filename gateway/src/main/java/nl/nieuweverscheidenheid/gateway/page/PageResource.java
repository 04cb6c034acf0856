// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Answers every address that a page of the web client may have with the client, which shows that page. */
@Controller
class PageResource {
    /** Files and the API have addresses of their own: a page in the place of a missing script helps nobody. */
    private static final String PAGE = "(?!api$|assets$)[a-z-]+";

    private static final String NO_FILE = "[^.]+";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");

    private static final Resource CLIENT = new ClassPathResource("web-client/index.html");

    @GetMapping(
            path = {
                "/",
                "/{page:" + PAGE + "}",
                "/{page:" + PAGE + "}/{id:" + NO_FILE + "}",
                "/forum/groepen/{id:" + NO_FILE + "}"
            },
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> page(
            @PathVariable Optional<String> page, @PathVariable Optional<String> id, CsrfToken csrf) {
        // Asked for, so that its cookie is set before the page's first write.
        csrf.getToken();
        var answer = ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache());
        id.filter(slug -> page.filter("voorbeelden"::equals).isPresent()
                        && SLUG.matcher(slug).matches())
                .ifPresent(slug -> answer.header(HttpHeaders.LINK, linkedData(slug)));
        return answer.body(CLIENT);
    }

    /** Where a story is to be had by those who run no scripts. */
    private static String linkedData(String slug) {
        return "</api/portfolio/v1/entries/%s>; rel=\"alternate\"; type=\"application/ld+json\"".formatted(slug);
    }
}
