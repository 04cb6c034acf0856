// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Problems in the shape in which the services answer them. */
@Component
public class ProblemAnswer {
    private final JsonMapper mapper;

    ProblemAnswer(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The problem as a body. */
    public static ProblemDetail of(HttpStatus status, String slug, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + slug));
        problem.setTitle(title);
        return problem;
    }

    /** The problem as an answer; further headers are names and values by turns. */
    public static ServerResponse response(ProblemDetail problem, String... headers) {
        var answer = ServerResponse.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        for (var i = 0; i < headers.length; i += 2) {
            answer.header(headers[i], headers[i + 1]);
        }
        return answer.body(problem);
    }

    /** Writes the problem as the whole answer. */
    public void write(HttpServletResponse response, HttpStatus status, String slug, String title, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        mapper.writeValue(response.getOutputStream(), of(status, slug, title, detail));
    }
}
