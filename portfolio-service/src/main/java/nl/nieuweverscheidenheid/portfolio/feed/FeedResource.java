// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import nl.nieuweverscheidenheid.kit.web.PageLimit;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.publisher.Fingerprint;
import nl.nieuweverscheidenheid.portfolio.search.StoryFilter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1/feed")
@Tag(name = "open-data")
class FeedResource {
    /** Stories on a page, where nobody asks for more or fewer. */
    static final int USUAL = 25;

    private static final String ATOM = "application/atom+xml;charset=UTF-8";
    /** Whoever follows a feed hears of a story some minutes after it is there. */
    private static final CacheControl CACHING =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final StoryFeed feed;

    FeedResource(StoryFeed feed) {
        this.feed = feed;
    }

    @GetMapping(produces = ATOM)
    @Operation(
            summary = "An Atom feed of published stories, the last published first",
            description =
                    "Takes the filters of the search and follows that selection. Pages are linked by first, previous, next"
                            + " and last (RFC 5005). The id of an entry is a tag URI that stays when its title, its page or the"
                            + " portal's address change; the author is the municipality. Send If-None-Match: nothing new is 304.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "An Atom document (RFC 4287)",
                        content = @Content(mediaType = "application/atom+xml", schema = @Schema(type = "string"))),
                @ApiResponse(responseCode = "304", description = "Nothing changed", content = @Content)
            })
    ResponseEntity<byte[]> feed(StoryFilter filter, @PageLimit(usual = USUAL) Paging paging) {
        var document = AtomDocument.of(feed.page(filter, paging));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ATOM))
                .eTag(Fingerprint.of(document).etag())
                .cacheControl(CACHING)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(document);
    }
}
