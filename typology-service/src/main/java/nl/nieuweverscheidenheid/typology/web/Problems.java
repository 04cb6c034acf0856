// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.web;

import java.util.Map;
import nl.nieuweverscheidenheid.kit.web.CommonProblems;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.typology.facts.FactsChangedMeanwhile;
import nl.nieuweverscheidenheid.typology.facts.TypologyNotLoaded;
import nl.nieuweverscheidenheid.typology.imports.Finding;
import nl.nieuweverscheidenheid.typology.imports.ImportRefused;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityEndedAlready;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityNotFound;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityNotYetFounded;
import nl.nieuweverscheidenheid.typology.type.TypeNotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every error that this service can answer with, besides the common ones. */
@RestControllerAdvice
class Problems extends CommonProblems {
    @ExceptionHandler
    ProblemDetail on(MunicipalityNotFound e) {
        var problem = problem(HttpStatus.NOT_FOUND, "municipality-not-found", "No such municipality", e);
        problem.setProperty(
                "near",
                e.near().stream()
                        .map(one -> Map.of("code", one.code().value(), "name", one.name()))
                        .toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(MunicipalityEndedAlready e) {
        var problem = problem(HttpStatus.NOT_FOUND, "municipality-ended", "Municipality has ended", e);
        problem.setProperty(
                "successors",
                e.ended().successors().stream()
                        .map(one -> Map.of("code", one.code().value(), "name", one.name()))
                        .toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(MunicipalityNotYetFounded e) {
        var problem =
                problem(HttpStatus.NOT_FOUND, "municipality-not-yet-founded", "Municipality did not exist yet", e);
        problem.setProperty(
                "predecessors",
                e.predecessors().stream()
                        .map(one -> Map.of("code", one.code().value(), "name", one.name()))
                        .toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(TypeNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "type-not-found", "No such type", e);
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

    @ExceptionHandler
    ProblemDetail on(FactsChangedMeanwhile e) {
        return problem(HttpStatus.CONFLICT, "facts-changed-meanwhile", "Facts changed meanwhile", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(TypologyNotLoaded e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "typology-not-loaded", "Try again later", e));
    }
}
