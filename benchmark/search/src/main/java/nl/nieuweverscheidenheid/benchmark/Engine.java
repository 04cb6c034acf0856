// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.benchmark;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import tools.jackson.databind.JsonNode;

/** Something that finds entries, over HTTP. */
interface Engine extends AutoCloseable {
    String name();

    /** The program that answers. */
    Program program();

    /** How it is asked. */
    ClassicHttpRequest request(Question question);

    /** How many entries its answer says there are. */
    long found(Question.Kind kind, JsonNode answer);

    @Override
    void close() throws IOException;
}
