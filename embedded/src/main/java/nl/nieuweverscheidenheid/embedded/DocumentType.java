// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Documents in the store's file, as BSON. Each commit writes whole pages of them anew; the library has Java serialise them,
 * which takes several times the time and the space. What it wrote so can still be read.
 */
final class DocumentType extends BasicDataType<Document> {
    /** No document that was serialised begins with it: those have the tag of {@link ObjectDataType}. */
    private static final byte BSON = 1;

    private static final int TYPICAL_BYTES = 1024;

    /** What an object takes beside what is in it, more or less. */
    private static final int OBJECT_BYTES = 32;

    private final ObjectDataType serialised = new ObjectDataType();

    /** About what the document takes in memory: how large a page becomes goes by it. */
    @Override
    public int getMemory(Document document) {
        return bytes(document);
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        var encoded = Unpooled.buffer(TYPICAL_BYTES);
        BsonEncoder.encodeDocument(document, encoded);
        target.put(BSON).put(encoded.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer source) {
        if (source.get(source.position()) != BSON) {
            return (Document) serialised.read(source);
        }
        source.get();
        var encoded = Unpooled.wrappedBuffer(source);
        var document = BsonDecoder.decodeBson(encoded);
        source.position(source.position() + encoded.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    private static int bytes(Object value) {
        return OBJECT_BYTES
                + switch (value) {
                    case String text -> text.length();
                    case Map<?, ?> map ->
                        map.entrySet().stream()
                                .mapToInt(entry -> OBJECT_BYTES + bytes(entry.getValue()))
                                .sum();
                    case Collection<?> items ->
                        items.stream().mapToInt(DocumentType::bytes).sum();
                    case null, default -> 0;
                };
    }
}
