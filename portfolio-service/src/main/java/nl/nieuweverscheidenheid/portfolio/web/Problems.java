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
import nl.nieuweverscheidenheid.portfolio.image.TooManyImages;
import nl.nieuweverscheidenheid.portfolio.imports.Finding;
import nl.nieuweverscheidenheid.portfolio.imports.ImportRefused;
import nl.nieuweverscheidenheid.portfolio.index.StoryNotFound;
import nl.nieuweverscheidenheid.portfolio.revision.RevisionNotFound;
import nl.nieuweverscheidenheid.portfolio.theme.ThemeNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

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
    ProblemDetail on(TooManyImages e) {
        return problem(HttpStatus.CONFLICT, "too-many-images", "Too many images", e);
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
}
