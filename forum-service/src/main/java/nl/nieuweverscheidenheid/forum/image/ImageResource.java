// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.image;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.topic.Illustrations;
import nl.nieuweverscheidenheid.kit.image.Image;
import nl.nieuweverscheidenheid.kit.image.ImageId;
import nl.nieuweverscheidenheid.kit.image.Images;
import nl.nieuweverscheidenheid.kit.image.PictureAnswer;
import nl.nieuweverscheidenheid.kit.image.Portrayal;
import nl.nieuweverscheidenheid.kit.image.PortrayalBody;
import nl.nieuweverscheidenheid.kit.image.UploadedFile;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

/** Images for contributions. Nobody is told who uploaded one, and what its file was called is forgotten. */
@RestController
@RequestMapping("/api/forum/v1/images")
class ImageResource {
    private final Gallery gallery;
    private final PictureAnswer answer;

    ImageResource(Gallery gallery, Images images) {
        this.gallery = gallery;
        this.answer = new PictureAnswer(images);
    }

    /** A JPEG, PNG or WebP file in the part {@code file}. What it is called and said to be does not matter. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Takes an image for a contribution that is being written, stripped of all metadata",
            description = "Its writer shows it as ![what there is to see](image:id), once it is told who is on it.")
    @ApiResponse(responseCode = "201", description = "It was added", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "429", description = "Too many images in 24 hours", content = @Content)
    ResponseEntity<ImageView> upload(@RequestPart("file") MultipartFile file, Official official) throws IOException {
        try (var upload = UploadedFile.of(file)) {
            var image = gallery.upload(upload.path(), official);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .location(URI.create("/api/forum/v1/images/" + image.id()))
                    .eTag(EntityVersion.etag(image.version()))
                    .body(ImageView.own(image));
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "In what sizes an image can be had, and for who uploaded it, who is on it")
    ResponseEntity<ImageView> get(@PathVariable ImageId id, Optional<Official> reader) {
        var image = gallery.get(id, reader).image();
        return reader.filter(official -> image.owner().equals(official.subject()))
                        .isPresent()
                ? own(image)
                : ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ImageView.of(image));
    }

    /** How many people can be recognised, and the consent of each. */
    @PutMapping("/{id}/consent")
    @Operation(summary = "Tells who is on an image and that they agreed")
    @ApiResponse(responseCode = "200", description = "It was noted", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Others see it, so all must agree", content = @Content)
    ResponseEntity<ImageView> portray(
            @PathVariable ImageId id, EntityVersion version, @RequestBody PortrayalBody body, Official official) {
        return own(gallery.portray(id, version, body.toPortrayal(), official));
    }

    /** Takes the image away from everywhere at once, and for good. */
    @PutMapping("/{id}/consent/withdrawal")
    @Operation(
            summary = "Withdraws a consent: the image is gone for everybody at once",
            description = "For who uploaded it, and for editors; in a closed group, for its managers.")
    @ApiResponse(responseCode = "204", description = "Nobody sees it any more")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable ImageId id, Official official) {
        gallery.withdraw(id, official);
    }

    /** An address stands for one image in one size for ever, or for nothing any more. */
    @GetMapping("/{hash}/{width}")
    @Operation(summary = "An image in one of its widths, by its hash")
    ResponseEntity<Resource> picture(
            @PathVariable String hash, @PathVariable int width, Optional<Official> reader, WebRequest request) {
        var seen = gallery.show(hash, reader);
        return answer.of(seen.image(), width, seen.isPublic(), request);
    }

    private static ResponseEntity<ImageView> own(Image image) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(EntityVersion.etag(image.version()))
                .body(ImageView.own(image));
    }

    /**
     * An uploaded image. All but the first three is for who uploaded it.
     *
     * @param hash by which it is addressed: /images/{hash}/{width}
     * @param portrayal who is on it; absent until somebody told
     */
    record ImageView(
            String id,
            String hash,
            List<Illustrations.Size> sizes,
            @Nullable Long version,
            @Nullable Portrayal portrayal,
            @Nullable Instant uploadedAt) {
        static ImageView of(Image image) {
            var shown = Album.shown(image);
            return new ImageView(shown.id(), shown.hash(), shown.sizes(), null, null, null);
        }

        static ImageView own(Image image) {
            var shown = Album.shown(image);
            return new ImageView(
                    shown.id(), shown.hash(), shown.sizes(), image.version(), image.portrayal(), image.uploadedAt());
        }
    }
}
