// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.image;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.image.Images;
import nl.nieuweverscheidenheid.kit.image.PictureAnswer;
import nl.nieuweverscheidenheid.kit.signin.Official;
import org.springframework.core.io.Resource;
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
    private final PictureAnswer answer;

    PictureResource(Gallery gallery, Images images) {
        this.gallery = gallery;
        this.answer = new PictureAnswer(images);
    }

    @GetMapping("/{hash}/{width}")
    @Operation(summary = "A picture in one of its widths, by its hash")
    ResponseEntity<Resource> get(
            @PathVariable String hash, @PathVariable int width, Optional<Official> reader, WebRequest request) {
        var shown = gallery.show(hash, reader);
        return answer.of(shown.image(), width, shown.isPublic(), request);
    }
}
