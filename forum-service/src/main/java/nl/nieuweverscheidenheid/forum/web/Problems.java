// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.web;

import nl.nieuweverscheidenheid.forum.topic.PostNotFound;
import nl.nieuweverscheidenheid.forum.topic.TopicClosed;
import nl.nieuweverscheidenheid.forum.topic.TopicIsNoQuestion;
import nl.nieuweverscheidenheid.forum.topic.TopicNotFound;
import nl.nieuweverscheidenheid.kit.web.CommonProblems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
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
    ProblemDetail on(TopicClosed e) {
        return problem(HttpStatus.CONFLICT, "topic-closed", "Topic is closed", e);
    }

    @ExceptionHandler
    ProblemDetail on(TopicIsNoQuestion e) {
        return problem(HttpStatus.CONFLICT, "topic-is-no-question", "Not a question", e);
    }
}
