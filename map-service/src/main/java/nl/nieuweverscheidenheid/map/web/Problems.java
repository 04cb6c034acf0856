// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.web;

import nl.nieuweverscheidenheid.kit.web.CommonProblems;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.map.boundaryimport.Finding;
import nl.nieuweverscheidenheid.map.boundaryset.BoundariesRefused;
import nl.nieuweverscheidenheid.map.boundaryset.BoundarySetNotFound;
import nl.nieuweverscheidenheid.map.boundaryset.ImportUnderWay;
import nl.nieuweverscheidenheid.map.features.CollectionNotFound;
import nl.nieuweverscheidenheid.map.features.FeatureNotFound;
import nl.nieuweverscheidenheid.map.landing.TileMatrixSetNotFound;
import nl.nieuweverscheidenheid.map.tile.TileNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every error that this service can answer with, besides the common ones. */
@RestControllerAdvice
class Problems extends CommonProblems {
    @ExceptionHandler
    ProblemDetail on(TileNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "tile-not-found", "No such tile", e);
    }

    @ExceptionHandler
    ProblemDetail on(CollectionNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "collection-not-found", "No such collection", e);
    }

    @ExceptionHandler
    ProblemDetail on(FeatureNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "feature-not-found", "No such feature", e);
    }

    @ExceptionHandler
    ProblemDetail on(TileMatrixSetNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "tile-matrix-set-not-found", "No such tile matrix set", e);
    }

    @ExceptionHandler
    ProblemDetail on(BoundarySetNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "boundary-set-not-found", "No such set of boundaries", e);
    }

    @ExceptionHandler
    ProblemDetail on(ImportUnderWay e) {
        return problem(HttpStatus.CONFLICT, "import-under-way", "Another import is under way", e);
    }

    @ExceptionHandler
    ProblemDetail on(BoundariesRefused e) {
        return refused(
                e,
                e.report().findings().stream()
                        .filter(Finding::refuses)
                        .map(finding -> Violation.in("file", finding.code(), finding.text())),
                e.report());
    }
}
