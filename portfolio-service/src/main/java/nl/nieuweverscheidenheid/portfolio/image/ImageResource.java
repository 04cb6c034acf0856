// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.image;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import nl.nieuweverscheidenheid.kit.image.Image;
import nl.nieuweverscheidenheid.kit.image.ImageId;
import nl.nieuweverscheidenheid.kit.image.Portrayal;
import nl.nieuweverscheidenheid.kit.image.PortrayalBody;
import nl.nieuweverscheidenheid.kit.image.UploadedFile;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.portfolio.content.Picture;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The pictures of an entry, for who works on it. */
@RestController
@RequestMapping("/api/portfolio/v1/entries/{id}/images")
class ImageResource {
    private final Gallery gallery;

    ImageResource(Gallery gallery) {
        this.gallery = gallery;
    }

    /** A JPEG, PNG or WebP file in the part {@code file}. What it is called and said to be does not matter. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Adds an image, stripped of all metadata")
    @ApiResponse(responseCode = "201", description = "It was added", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Not in the state it is in")
    ResponseEntity<ImageView> upload(
            @PathVariable EntryId id, @RequestPart("file") MultipartFile file, Official official) throws IOException {
        try (var upload = UploadedFile.of(file)) {
            var image = gallery.upload(id, upload.path(), official);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .location(URI.create("/api/portfolio/v1/entries/%s/images/%s".formatted(id, image.id())))
                    .eTag(EntityVersion.etag(image.version()))
                    .body(ImageView.of(image));
        }
    }

    @GetMapping
    @Operation(summary = "The images of an entry, with who is on them")
    ImagesView all(@PathVariable EntryId id, Official official) {
        return new ImagesView(
                gallery.of(id, official).stream().map(ImageView::of).toList());
    }

    @GetMapping("/{image}")
    @Operation(summary = "One image of an entry")
    ResponseEntity<ImageView> get(@PathVariable EntryId id, @PathVariable ImageId image, Official official) {
        return answer(gallery.get(id, image, official));
    }

    @DeleteMapping("/{image}")
    @Operation(summary = "Removes an image that no text shows")
    @ApiResponse(responseCode = "409", description = "Not in the state it is in")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable EntryId id, @PathVariable ImageId image, Official official) {
        gallery.delete(id, image, official);
    }

    /** How many people can be recognised, and the consent of each. */
    @PutMapping("/{image}/consent")
    @Operation(summary = "Tells who is on an image and that they agreed")
    ResponseEntity<ImageView> portray(
            @PathVariable EntryId id,
            @PathVariable ImageId image,
            EntityVersion version,
            @RequestBody PortrayalBody body,
            Official official) {
        return answer(gallery.portray(id, image, version, body.toPortrayal(), official));
    }

    /** Takes the picture away from everywhere at once, and for good. */
    @PutMapping("/{image}/consent/withdrawal")
    @Operation(summary = "Withdraws a consent: the image is gone for everybody at once")
    @ApiResponse(responseCode = "204", description = "Nobody sees it any more")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable EntryId id, @PathVariable ImageId image, Official official) {
        gallery.withdraw(id, image, official);
    }

    private static ResponseEntity<ImageView> answer(Image image) {
        return ResponseEntity.status(HttpStatus.OK)
                .eTag(EntityVersion.etag(image.version()))
                .body(ImageView.of(image));
    }

    record ImagesView(List<ImageView> items) {}

    /**
     * An uploaded picture.
     *
     * @param hash by which it is addressed: /images/{hash}/{width}
     * @param portrayal who is on it; absent until somebody told
     */
    record ImageView(
            String id,
            long version,
            String hash,
            List<Picture.Size> sizes,
            @Nullable Portrayal portrayal,
            Instant uploadedAt) {
        static ImageView of(Image image) {
            return new ImageView(
                    image.id().value(),
                    image.version(),
                    image.hash(),
                    KeptAlbum.picture(image).sizes(),
                    image.portrayal(),
                    image.uploadedAt());
        }
    }
}
