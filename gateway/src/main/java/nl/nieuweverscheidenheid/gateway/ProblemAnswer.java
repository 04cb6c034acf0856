// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
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

    /** Writes the problem as the whole answer. */
    public void write(HttpServletResponse response, HttpStatus status, String slug, String title, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        mapper.writeValue(response.getOutputStream(), of(status, slug, title, detail));
    }
}
