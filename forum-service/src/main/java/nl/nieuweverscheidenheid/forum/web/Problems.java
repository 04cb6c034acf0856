// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.web;

import nl.nieuweverscheidenheid.forum.group.AlreadyMember;
import nl.nieuweverscheidenheid.forum.group.GroupFull;
import nl.nieuweverscheidenheid.forum.group.GroupNotFound;
import nl.nieuweverscheidenheid.forum.group.MemberNotFound;
import nl.nieuweverscheidenheid.forum.group.RequestNotFound;
import nl.nieuweverscheidenheid.forum.offer.OfferNotFound;
import nl.nieuweverscheidenheid.forum.topic.AuthorGivenAway;
import nl.nieuweverscheidenheid.forum.topic.OwnPost;
import nl.nieuweverscheidenheid.forum.topic.PostNotFound;
import nl.nieuweverscheidenheid.forum.topic.PostSettled;
import nl.nieuweverscheidenheid.forum.topic.PostUntold;
import nl.nieuweverscheidenheid.forum.topic.TopicClosed;
import nl.nieuweverscheidenheid.forum.topic.TopicIsNoQuestion;
import nl.nieuweverscheidenheid.forum.topic.TopicNotFound;
import nl.nieuweverscheidenheid.kit.web.CommonProblems;
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
    ProblemDetail on(TopicNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "topic-not-found", "No such topic", e);
    }

    @ExceptionHandler
    ProblemDetail on(PostNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "post-not-found", "No such post", e);
    }

    @ExceptionHandler
    ProblemDetail on(OfferNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "offer-not-found", "Put to nobody", e);
    }

    @ExceptionHandler
    ProblemDetail on(PostSettled e) {
        return problem(HttpStatus.CONFLICT, "post-settled", "Too late to change it", e);
    }

    @ExceptionHandler
    ProblemDetail on(OwnPost e) {
        return problem(HttpStatus.CONFLICT, "own-post", "Your own post", e);
    }

    @ExceptionHandler
    ProblemDetail on(GroupNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "group-not-found", "No such group", e);
    }

    @ExceptionHandler
    ProblemDetail on(RequestNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "request-not-found", "No such request", e);
    }

    @ExceptionHandler
    ProblemDetail on(MemberNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "member-not-found", "No such member", e);
    }

    @ExceptionHandler
    ProblemDetail on(AlreadyMember e) {
        return problem(HttpStatus.CONFLICT, "already-member", "A member already", e);
    }

    @ExceptionHandler
    ProblemDetail on(GroupFull e) {
        return problem(HttpStatus.CONFLICT, "group-full", "Nobody can be added", e);
    }

    @ExceptionHandler
    ProblemDetail on(AuthorGivenAway e) {
        return problem(HttpStatus.CONFLICT, "author-given-away", "It would be clear who writes", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(PostUntold e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "post-untold", "Try again in a moment", e));
    }

    @ExceptionHandler
    ProblemDetail on(TopicClosed e) {
        return problem(HttpStatus.CONFLICT, "topic-closed", "Topic is closed", e);
    }

    @ExceptionHandler
    ProblemDetail on(TopicIsNoQuestion e) {
        return problem(HttpStatus.CONFLICT, "topic-is-no-question", "Not a question", e);
    }
}
