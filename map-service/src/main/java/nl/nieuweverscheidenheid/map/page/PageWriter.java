// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes pages in the portal's look. The template escapes all that it is given. */
@Component
class PageWriter {
    static final MediaType MEDIA_TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Template template;
    private final String style;

    PageWriter() throws IOException {
        style = resource("pages/page.css");
        template = Mustache.compiler()
                .escapeHTML(true)
                .nullValue("")
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .compile(resource("pages/page.mustache"));
    }

    byte[] write(Page page) {
        return template.execute(new Filled(page, style)).getBytes(StandardCharsets.UTF_8);
    }

    /** What a page may load: pictures from here, and no style or script but its own style. */
    String policy() {
        return "default-src 'none'; img-src 'self'; style-src 'sha256-%s'; base-uri 'none'; form-action 'self';"
                        .formatted(styleHash())
                + " frame-ancestors 'none'";
    }

    private String styleHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** What the template is filled with. */
    record Filled(Page page, String style) {}

    private static String resource(String name) throws IOException {
        return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
    }
}
