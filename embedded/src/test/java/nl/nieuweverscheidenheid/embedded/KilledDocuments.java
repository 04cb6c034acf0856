// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.embedded;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bson.Document;

/** Inserts from several threads until it is killed; prints the id of each document once its insert was acknowledged. */
final class KilledDocuments {
    private KilledDocuments() {}

    public static void main(String... arguments) {
        var store = EmbeddedDocuments.open(Path.of(arguments[0]), 0);
        var entries = MongoClients.create(store.connectionString())
                .getDatabase("test")
                .getCollection("entries");
        IntStream.range(0, 6)
                .forEach(thread -> Thread.ofPlatform().start(() -> {
                    for (var i = 0; ; i++) {
                        var id = thread + "-" + i;
                        entries.insertOne(new Document("_id", id).append("text", "x".repeat(500)));
                        synchronized (System.out) {
                            System.out.println("ack " + id);
                        }
                    }
                }));
    }
}
