// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.web;

import nl.nieuweverscheidenheid.kit.web.CommonProblems;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.portfolio.adoption.AdoptionConflict;
import nl.nieuweverscheidenheid.portfolio.adoption.AdoptionNotFound;
import nl.nieuweverscheidenheid.portfolio.entry.EntryIncomplete;
import nl.nieuweverscheidenheid.portfolio.entry.EntryNotFound;
import nl.nieuweverscheidenheid.portfolio.entry.EntryStateConflict;
import nl.nieuweverscheidenheid.portfolio.entry.RemarkNotFound;
import nl.nieuweverscheidenheid.portfolio.erasure.ErasureNotFound;
import nl.nieuweverscheidenheid.portfolio.image.ImageGone;
import nl.nieuweverscheidenheid.portfolio.image.ImageInUse;
import nl.nieuweverscheidenheid.portfolio.image.ImageNotFound;
import nl.nieuweverscheidenheid.portfolio.image.TooManyImages;
import nl.nieuweverscheidenheid.portfolio.imports.Finding;
import nl.nieuweverscheidenheid.portfolio.imports.ImportRefused;
import nl.nieuweverscheidenheid.portfolio.index.StoryNotFound;
import nl.nieuweverscheidenheid.portfolio.rendition.DarkroomBusy;
import nl.nieuweverscheidenheid.portfolio.rendition.ImageTooLarge;
import nl.nieuweverscheidenheid.portfolio.rendition.ImageTypeNotTaken;
import nl.nieuweverscheidenheid.portfolio.rendition.ImageUnreadable;
import nl.nieuweverscheidenheid.portfolio.revision.RevisionNotFound;
import nl.nieuweverscheidenheid.portfolio.theme.ThemeNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Every error that this service can answer with, besides the common ones. */
@RestControllerAdvice
class Problems extends CommonProblems {
    @ExceptionHandler
    ProblemDetail on(EntryNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "entry-not-found", "No such entry", e);
    }

    @ExceptionHandler
    ProblemDetail on(StoryNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "entry-not-found", "No such entry", e);
    }

    @ExceptionHandler
    ProblemDetail on(RemarkNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "remark-not-found", "No such remark", e);
    }

    @ExceptionHandler
    ProblemDetail on(ThemeNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "theme-not-found", "No such theme", e);
    }

    @ExceptionHandler
    ProblemDetail on(RevisionNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "revision-not-found", "No such revision", e);
    }

    @ExceptionHandler
    ProblemDetail on(AdoptionNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "adoption-not-found", "No such adoption", e);
    }

    @ExceptionHandler
    ProblemDetail on(AdoptionConflict e) {
        return problem(HttpStatus.CONFLICT, "adoption-conflict", "Not to be adopted", e);
    }

    @ExceptionHandler
    ProblemDetail on(ErasureNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "erasure-not-found", "No such erasure", e);
    }

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
    ProblemDetail on(TooManyImages e) {
        return problem(HttpStatus.CONFLICT, "too-many-images", "Too many images", e);
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
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "images-busy", "Try again later", e));
    }

    @ExceptionHandler
    ProblemDetail on(EntryStateConflict e) {
        return problem(HttpStatus.CONFLICT, "entry-state-conflict", "Not in this state", e);
    }

    @ExceptionHandler
    ProblemDetail on(EntryIncomplete e) {
        var problem = problem(HttpStatus.BAD_REQUEST, "entry-incomplete", "Not complete yet", e);
        problem.setProperty(
                "errors",
                e.missing().stream()
                        .map(pointer -> Violation.at(pointer, "required", "This is needed before it is submitted"))
                        .toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(ImportRefused e) {
        return refused(
                e,
                e.report().findings().stream()
                        .filter(Finding::refuses)
                        .map(finding -> Violation.in("file", finding.code(), finding.written())),
                e.report());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(
                e,
                problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        isOfImport(request) ? "file-too-large" : "image-too-large",
                        isOfImport(request) ? "File too large" : "Image too large",
                        new IllegalArgumentException("A file has at most 10 MB")),
                headers,
                HttpStatus.CONTENT_TOO_LARGE,
                request);
    }

    private static boolean isOfImport(WebRequest request) {
        return request.getDescription(false).endsWith("/imports");
    }
}
