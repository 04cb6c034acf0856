// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.web;

import nl.nieuweverscheidenheid.forum.bookmark.TooManyBookmarks;
import nl.nieuweverscheidenheid.forum.follow.TooManyFollows;
import nl.nieuweverscheidenheid.forum.group.AlreadyMember;
import nl.nieuweverscheidenheid.forum.group.GroupFull;
import nl.nieuweverscheidenheid.forum.group.GroupNotFound;
import nl.nieuweverscheidenheid.forum.group.MemberNotFound;
import nl.nieuweverscheidenheid.forum.group.RequestNotFound;
import nl.nieuweverscheidenheid.forum.image.TooManyUploads;
import nl.nieuweverscheidenheid.forum.moderation.AlreadyReported;
import nl.nieuweverscheidenheid.forum.moderation.CaseNotFound;
import nl.nieuweverscheidenheid.forum.moderation.CaseSettled;
import nl.nieuweverscheidenheid.forum.moderation.NotImpartial;
import nl.nieuweverscheidenheid.forum.moderation.NothingToAppeal;
import nl.nieuweverscheidenheid.forum.moderation.OwnContribution;
import nl.nieuweverscheidenheid.forum.newcomer.HeldNotFound;
import nl.nieuweverscheidenheid.forum.newcomer.HeldSettled;
import nl.nieuweverscheidenheid.forum.newcomer.LinksNotYet;
import nl.nieuweverscheidenheid.forum.newcomer.TooManyContributions;
import nl.nieuweverscheidenheid.forum.offer.OfferNotFound;
import nl.nieuweverscheidenheid.forum.topic.AuthorGivenAway;
import nl.nieuweverscheidenheid.forum.topic.GuardedByGroup;
import nl.nieuweverscheidenheid.forum.topic.OwnPost;
import nl.nieuweverscheidenheid.forum.topic.PostNotFound;
import nl.nieuweverscheidenheid.forum.topic.PostSettled;
import nl.nieuweverscheidenheid.forum.topic.PostUntold;
import nl.nieuweverscheidenheid.forum.topic.TopicClosed;
import nl.nieuweverscheidenheid.forum.topic.TopicHidden;
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
    ProblemDetail on(GuardedByGroup e) {
        return problem(HttpStatus.CONFLICT, "guarded-by-group", "Its group looks after it", e);
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
    ProblemDetail on(TopicHidden e) {
        return problem(HttpStatus.CONFLICT, "topic-hidden", "Topic is hidden", e);
    }

    @ExceptionHandler
    ProblemDetail on(TopicIsNoQuestion e) {
        return problem(HttpStatus.CONFLICT, "topic-is-no-question", "Not a question", e);
    }

    @ExceptionHandler
    ProblemDetail on(CaseNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "case-not-found", "No such case", e);
    }

    @ExceptionHandler
    ProblemDetail on(AlreadyReported e) {
        return problem(HttpStatus.CONFLICT, "already-reported", "Reported already", e);
    }

    @ExceptionHandler
    ProblemDetail on(OwnContribution e) {
        return problem(HttpStatus.CONFLICT, "own-contribution", "Your own contribution", e);
    }

    @ExceptionHandler
    ProblemDetail on(CaseSettled e) {
        return problem(HttpStatus.CONFLICT, "case-settled", "Nothing to decide", e);
    }

    @ExceptionHandler
    ProblemDetail on(NotImpartial e) {
        return problem(HttpStatus.CONFLICT, "not-impartial", "For another editor", e);
    }

    @ExceptionHandler
    ProblemDetail on(NothingToAppeal e) {
        return problem(HttpStatus.CONFLICT, "nothing-to-appeal", "Nothing to appeal against", e);
    }

    @ExceptionHandler
    ProblemDetail on(HeldNotFound e) {
        return problem(HttpStatus.NOT_FOUND, "held-not-found", "Nothing waits under this id", e);
    }

    @ExceptionHandler
    ProblemDetail on(HeldSettled e) {
        return problem(HttpStatus.CONFLICT, "held-settled", "Decided already", e);
    }

    @ExceptionHandler
    ProblemDetail on(LinksNotYet e) {
        return problem(HttpStatus.CONFLICT, "links-not-yet", "No links yet", e);
    }

    @ExceptionHandler
    ProblemDetail on(TooManyUploads e) {
        return problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-uploads", "Too many images", e);
    }

    @ExceptionHandler
    ProblemDetail on(TooManyBookmarks e) {
        return problem(HttpStatus.CONFLICT, "too-many-bookmarks", "Too many bookmarks", e);
    }

    @ExceptionHandler
    ProblemDetail on(TooManyFollows e) {
        return problem(HttpStatus.CONFLICT, "too-many-follows", "Too many topics followed", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(TooManyContributions e) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(e.patience().toSeconds() + 1))
                .body(problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-contributions", "Too many contributions", e));
    }
}
