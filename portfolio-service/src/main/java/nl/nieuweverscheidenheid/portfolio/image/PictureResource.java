// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.image;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.signin.Official;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The pictures themselves. An address stands for one picture in one size for ever, or for nothing any more. */
@RestController
@RequestMapping("/api/portfolio/v1/images")
class PictureResource {
    private final Gallery gallery;
    private final Images images;

    PictureResource(Gallery gallery, Images images) {
        this.gallery = gallery;
        this.images = images;
    }

    /**
     * To be kept by caches and shown by none without asking: consent may be withdrawn at any time. The question costs some
     * bytes, as the picture behind an address never changes.
     */
    @GetMapping("/{hash}/{width}")
    @Operation(summary = "A picture in one of its widths, by its hash")
    ResponseEntity<Resource> get(
            @PathVariable String hash, @PathVariable int width, Optional<Official> reader, WebRequest request) {
        var shown = gallery.show(hash, reader);
        var rendering = shown.image().rendering(width).orElseThrow(() -> new ImageNotFound(hash + "/" + width));
        var caching = shown.isPublic() ? CacheControl.noCache().cachePublic() : CacheControl.noStore();
        var etag = "\"%s-%d\"".formatted(hash, width);
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(caching)
                    .eTag(etag)
                    .build();
        }
        var jpeg = images.open(shown.image(), rendering).orElseThrow(ImageGone::new);
        return ResponseEntity.status(HttpStatus.OK)
                .cacheControl(caching)
                .eTag(etag)
                .contentType(MediaType.IMAGE_JPEG)
                .contentLength(rendering.length())
                .body(new InputStreamResource(jpeg));
    }
}
