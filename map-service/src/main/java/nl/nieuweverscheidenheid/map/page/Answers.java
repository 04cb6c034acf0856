// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.page;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Answers in the form that is asked for, and not at all where the one who asks has the answer already. */
@Component
public class Answers {
    private final JsonMapper mapper;
    private final PageWriter pages;

    Answers(JsonMapper mapper, PageWriter pages) {
        this.mapper = mapper;
        this.pages = pages;
    }

    /** The form that a request asks for. */
    public Format format(@Nullable String f, WebRequest request, MediaType json)
            throws HttpMediaTypeNotAcceptableException {
        var accept = request.getHeaderValues(HttpHeaders.ACCEPT);
        return Format.of(f, accept == null ? null : String.join(",", accept), json);
    }

    /** A document, as JSON or as a page. */
    public ResponseEntity<byte[]> document(@Nullable String f, WebRequest request, Object document, Supplier<Page> page)
            throws HttpMediaTypeNotAcceptableException {
        return document(f, request, MediaType.APPLICATION_JSON, mapper.writeValueAsBytes(document), page);
    }

    /** A document of this media type, or as a page. */
    public ResponseEntity<byte[]> document(
            @Nullable String f, WebRequest request, MediaType json, byte[] document, Supplier<Page> page)
            throws HttpMediaTypeNotAcceptableException {
        return switch (format(f, request, json)) {
            case JSON -> {
                var etag = tag(document);
                yield isKnown(etag, request)
                        ? notModified(etag)
                        : negotiated(ResponseEntity.ok(), etag)
                                .contentType(json)
                                .body(document);
            }
            case HTML -> page(request, page);
        };
    }

    /** A page. */
    public ResponseEntity<byte[]> page(WebRequest request, Supplier<Page> page) {
        var html = pages.write(page.get());
        var etag = tag(html);
        return isKnown(etag, request)
                ? notModified(etag)
                : negotiated(ResponseEntity.ok(), etag)
                        .contentType(PageWriter.MEDIA_TYPE)
                        .headers(headers -> headers.set("Content-Security-Policy", pages.policy()))
                        .body(html);
    }

    /** Whether the one who asks has the answer with this tag. */
    public static boolean isKnown(String etag, WebRequest request) {
        var known = request.getHeaderValues(HttpHeaders.IF_NONE_MATCH);
        var opaque = withoutWeakness(etag);
        return known != null
                && Arrays.stream(known)
                        .flatMap(header -> Arrays.stream(header.split(",")))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || withoutWeakness(one).equals(opaque));
    }

    /** Says that the answer with this tag holds still. */
    public static ResponseEntity<byte[]> notModified(String etag) {
        return negotiated(ResponseEntity.status(304), etag).build();
    }

    /** An answer that depends on Accept, and is asked for again each time: what was published a moment ago is there. */
    public static ResponseEntity.BodyBuilder negotiated(ResponseEntity.BodyBuilder answer, String etag) {
        return answer.eTag(etag)
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "API-Version, Content-Crs, ETag, Link");
    }

    /** By which an answer is known again. Weak, as the gateway may compress it, which it does not with a strong one. */
    public static String tag(byte[] content) {
        return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
    }

    private static String withoutWeakness(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }
}
