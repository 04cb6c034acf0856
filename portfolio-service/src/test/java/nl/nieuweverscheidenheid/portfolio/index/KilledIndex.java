// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import nl.nieuweverscheidenheid.kit.listening.Position;

/** A process that indexes without end, goes on where its index says it was, and is there to be killed. */
final class KilledIndex {
    /** So many stories, over and over in later versions. */
    static final int STORIES = 500;

    private static final int BATCH = 25;

    private KilledIndex() {}

    public static void main(String[] arguments) throws IOException {
        var filled = new FilledIndex(Path.of(arguments[0]), Duration.ofMillis(20));
        for (var offset = next(filled); ; offset += BATCH) {
            feed(filled, offset, offset + BATCH);
            System.out.write(("fed " + (offset + BATCH) + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            System.out.flush();
        }
    }

    static long next(FilledIndex filled) {
        return filled.entries().positions().getOrDefault(0, 0L);
    }

    /** Tells the index the events from one offset up to another, as Kafka would. */
    static void feed(FilledIndex filled, long from, long to) {
        for (var offset = from; offset < to; offset++) {
            filled.entries()
                    .on(
                            Events.published("s" + offset % STORIES, offset + 1, "Moestuin nummer " + offset),
                            new Position(0, offset));
        }
        filled.entries().batchDone();
    }

    /** The versions in the index, of each story one if all is well. */
    static ArrayList<Long> versions(FilledIndex filled) {
        return filled.index().search(searcher -> {
            var versions = new ArrayList<Long>();
            for (var hit : searcher.search(Stories.all(), 10 * STORIES).scoreDocs) {
                versions.add(DocValue.number(searcher, hit.doc, Fields.VERSION));
            }
            return versions;
        });
    }
}
