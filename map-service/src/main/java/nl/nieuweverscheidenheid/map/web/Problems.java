// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.web;

import nl.nieuweverscheidenheid.kit.web.CommonProblems;
import nl.nieuweverscheidenheid.map.landing.CollectionNotFound;
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
}
