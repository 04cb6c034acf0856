// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {
    private static final Document DOCUMENT = new Document("_id", "één")
            .append("absent", null)
            .append("yes", true)
            .append("int", 7)
            .append("long", 1L << 40)
            .append("share", 0.25)
            .append("at", Instant.parse("2026-11-30T12:00:00.123Z"))
            .append("object", new ObjectId())
            .append("uuid", UUID.randomUUID())
            .append("bytes", new BinData(new byte[] {1, 2, 3}))
            .append("list", Arrays.asList("a", null, List.of(1, 2)))
            .append("inner", new Document("text", "twee").append("empty", new Document()));

    private final DocumentType type = new DocumentType();

    @Test
    void documentsComeBackAsTheyWere() {
        var written = written(buffer -> {
            type.write(buffer, DOCUMENT);
            type.write(buffer, new Document("_id", 2));
        });

        assertThat(type.read(written)).isEqualTo(DOCUMENT);
        assertThat(type.read(written)).isEqualTo(new Document("_id", 2));
        assertThat(written.hasRemaining()).isFalse();
    }

    @Test
    void filesOfTheLibraryCanBeRead() {
        var written = written(buffer -> {
            new ObjectDataType().write(buffer, DOCUMENT);
            type.write(buffer, DOCUMENT);
        });

        assertThat(type.read(written)).isEqualTo(DOCUMENT);
        assertThat(type.read(written)).isEqualTo(DOCUMENT);
    }

    @Test
    void largerDocumentsTakeMoreMemory() {
        var large = new Document("text", "a".repeat(10_000)).append("list", List.of("b".repeat(1_000)));

        assertThat(type.getMemory(large)).isGreaterThan(11_000);
        assertThat(type.getMemory(new Document())).isLessThan(100);
    }

    private static ByteBuffer written(Consumer<WriteBuffer> writing) {
        var buffer = new WriteBuffer();
        writing.accept(buffer);
        return buffer.getBuffer().flip();
    }
}
