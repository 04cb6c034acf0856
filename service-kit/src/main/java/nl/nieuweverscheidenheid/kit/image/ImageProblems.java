// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

import nl.nieuweverscheidenheid.kit.rendition.DarkroomBusy;
import nl.nieuweverscheidenheid.kit.rendition.ImageTooLarge;
import nl.nieuweverscheidenheid.kit.rendition.ImageTypeNotTaken;
import nl.nieuweverscheidenheid.kit.rendition.ImageUnreadable;
import nl.nieuweverscheidenheid.kit.web.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every error that has to do with pictures; asked before a service's own problems, which have an answer to all. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImageProblems {
    private static final String RETRY_SECONDS = "5";

    @ExceptionHandler
    ProblemDetail on(ImageNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "image-not-found", "No such image", e);
    }

    @ExceptionHandler
    ProblemDetail on(ImageGone e) {
        return problem(HttpStatus.GONE, "image-gone", "Image withdrawn", e);
    }

    @ExceptionHandler
    ProblemDetail on(ImageInUse e) {
        return problem(HttpStatus.CONFLICT, "image-in-use", "The image is shown", e);
    }

    @ExceptionHandler
    ProblemDetail on(ImageTypeNotTaken e) {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "image-type-not-taken", "Not an image that is taken", e);
    }

    @ExceptionHandler
    ProblemDetail on(ImageUnreadable e) {
        return problem(HttpStatus.BAD_REQUEST, "image-unreadable", "Damaged image", e);
    }

    @ExceptionHandler
    ProblemDetail on(ImageTooLarge e) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "image-too-large", "Image too large", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(DarkroomBusy e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "images-busy", "Try again later", e));
    }

    private static ProblemDetail problem(HttpStatus status, String slug, String title, RuntimeException error) {
        return ProblemWriter.problem(status, slug, title, String.valueOf(error.getMessage()));
    }
}
