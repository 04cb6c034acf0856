// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.kit.imports.ImportNotFound;
import nl.nieuweverscheidenheid.kit.people.ErasureUnderWay;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.signin.SignInMissing;
import nl.nieuweverscheidenheid.kit.storage.StorageAway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/**
 * The errors that every service answers alike, as RFC 9457 problems. A service extends it by one class that adds its own
 * errors.
 */
public abstract class CommonProblems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CommonProblems.class);
    private static final URI UNTYPED = URI.create("about:blank");
    private static final String RETRY_SECONDS = "5";

    /** A problem whose detail is what the error says. */
    protected static ProblemDetail problem(HttpStatus status, String slug, String title, Throwable error) {
        return ProblemWriter.problem(status, slug, title, Objects.requireNonNullElse(error.getMessage(), title));
    }

    /** That an import was refused, with every error, and all that was found. */
    protected static ProblemDetail refused(Throwable refusal, Stream<Violation> errors, Object report) {
        var problem = problem(HttpStatus.BAD_REQUEST, "import-refused", "Import refused", refusal);
        problem.setProperty("errors", errors.toList());
        problem.setProperty("report", report);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(InvalidInput e) {
        return invalid(e.violations());
    }

    @ExceptionHandler
    ProblemDetail on(ChangedMeanwhile e) {
        return problem(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", "Changed meanwhile", e);
    }

    @ExceptionHandler
    ProblemDetail on(VersionMissing e) {
        return problem(HttpStatus.PRECONDITION_REQUIRED, "version-missing", "If-Match is missing", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(SignInMissing e) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .body(problem(HttpStatus.UNAUTHORIZED, "sign-in-missing", "Not signed in", e));
    }

    @ExceptionHandler
    ProblemDetail on(RoleMissing e) {
        return problem(HttpStatus.FORBIDDEN, "role-missing", "Not allowed", e);
    }

    @ExceptionHandler
    ProblemDetail on(ErasureUnderWay e) {
        return problem(HttpStatus.CONFLICT, "erasure-under-way", "Being erased", e);
    }

    @ExceptionHandler
    ProblemDetail on(ImportNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "import-not-found", "No such import", e);
    }

    @ExceptionHandler
    ProblemDetail on(MultipartException e) {
        return invalid(List.of(Violation.at("", "unreadable", "The body is no form with files")));
    }

    /** What nobody foresaw: a store that is away is a matter of waiting, all else is an error of ours. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception e) {
        var invalid = causeOf(e, InvalidInput.class);
        if (invalid.isPresent()) {
            return ResponseEntity.badRequest().body(invalid(invalid.get().violations()));
        }
        if (StorageAway.causes(e)) {
            LOG.warn("The store is away: {}", e.getMessage());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .body(ProblemWriter.problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "store-away",
                            "Try again later",
                            "The store cannot be reached now; whether a change was kept is not known"));
        }
        LOG.error("An error that has no answer of its own", e);
        return ResponseEntity.internalServerError()
                .body(ProblemWriter.problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "Internal error",
                        "Something went wrong on our side; it was noted"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        BodyErrors.finish();
        var tooLarge = causeOf(e, BodyTooLarge.class);
        if (tooLarge.isPresent()) {
            return answer(
                    problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "Body too large", tooLarge.get()), headers);
        }
        var unreadable = causeOf(e, JacksonException.class);
        if (unreadable.isPresent()) {
            return answer(
                    invalid(List.of(Violation.at(
                            "", "unreadable", "The body is no JSON of the expected shape" + place(unreadable.get())))),
                    headers);
        }
        return answer(invalid(List.of(BodyCheck.NOTHING)), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                invalid(e.getFieldErrors().stream()
                        .map(error -> Violation.in(
                                error.getField(),
                                "not-allowed",
                                error.isBindingFailure()
                                        ? "'%s' does not fit".formatted(error.getRejectedValue())
                                        : Objects.requireNonNullElse(error.getDefaultMessage(), "does not fit")))
                        .toList()),
                headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                invalid(e.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> Violation.in(
                                        Objects.requireNonNullElse(
                                                result.getMethodParameter().getParameterName(), "?"),
                                        "not-allowed",
                                        Objects.requireNonNullElse(error.getDefaultMessage(), "does not fit"))))
                        .toList()),
                headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(e.getPropertyName(), "?");
        return answer(
                invalid(List.of(Violation.in(name, "not-allowed", "'%s' does not fit".formatted(e.getValue())))),
                headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                invalid(List.of(Violation.in(e.getParameterName(), "required", e.getParameterName() + " is required"))),
                headers);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode statusCode, WebRequest request) {
        if (body instanceof ProblemDetail problem && (problem.getType() == null || UNTYPED.equals(problem.getType()))) {
            var status = HttpStatus.valueOf(problem.getStatus());
            problem.setType(URI.create("/problems/"
                    + status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        }
        return new ResponseEntity<>(body, headers, statusCode);
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

    private static <E extends Throwable> Optional<E> causeOf(Throwable failure, Class<E> type) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static String place(JacksonException unreadable) {
        var location = unreadable.getLocation();
        return location == null || location.getLineNr() < 0
                ? ""
                : ", at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static ProblemDetail invalid(List<Violation> violations) {
        var problem = ProblemWriter.problem(
                HttpStatus.BAD_REQUEST,
                "invalid-input",
                "Invalid input",
                violations.size() == 1
                        ? violations.getFirst().detail()
                        : "%d things are wrong, see errors".formatted(violations.size()));
        problem.setProperty("errors", violations);
        return problem;
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }
}
