// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * Answers with the file of a picture. What everybody may see is to be kept by caches and shown by none without asking:
 * consent may be withdrawn at any time. The question costs some bytes, as the picture behind an address never changes.
 */
public final class PictureAnswer {
    private final Images images;

    public PictureAnswer(Images images) {
        this.images = images;
    }

    /**
     * The picture in one of its widths.
     *
     * @throws ImageNotFound if it has no such width
     * @throws ImageGone if its files were erased meanwhile
     */
    public ResponseEntity<Resource> of(Image image, int width, boolean isPublic, WebRequest request) {
        var rendering =
                image.rendering(width).orElseThrow(() -> new ImageNotFound("%s/%d".formatted(image.id(), width)));
        var caching = isPublic ? CacheControl.noCache().cachePublic() : CacheControl.noStore();
        var etag = "\"%s-%d\"".formatted(image.hash(), width);
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(caching)
                    .eTag(etag)
                    .build();
        }
        var jpeg = images.open(image, rendering).orElseThrow(ImageGone::new);
        return ResponseEntity.status(HttpStatus.OK)
                .cacheControl(caching)
                .eTag(etag)
                .contentType(MediaType.IMAGE_JPEG)
                .contentLength(rendering.length())
                .body(new InputStreamResource(jpeg));
    }
}
