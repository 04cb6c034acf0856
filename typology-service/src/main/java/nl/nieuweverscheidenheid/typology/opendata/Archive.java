// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.opendata;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip that nobody is trusted to have made well: it unpacks to no more than is allowed, whatever it says of itself. */
final class Archive {
    private static final int MOST_FILES = 5_000;
    /** Rows that repeat the same codes pack some twelve times; a bomb is made of zeros, which pack a thousand times. */
    private static final int MOST_PACKED = 200;

    private static final long TOO_SMALL_TO_JUDGE = 1_000_000;

    private final ZipFile zip;
    private final long most;
    private final Map<String, ZipEntry> files = new TreeMap<>();
    private long unpacked;

    private Archive(ZipFile zip, long most) {
        this.zip = zip;
        this.most = most;
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> files.put(entry.getName(), entry));
    }

    static Archive open(Path file, long most) {
        if (!Files.isRegularFile(file)) {
            throw new TableUnreadable("file-missing", "%s is geen bestand", file.getFileName());
        }
        try {
            var zip = new ZipFile(file.toFile());
            if (zip.size() > MOST_FILES) {
                zip.close();
                throw new TableUnreadable("file-too-large", "Het zipbestand heeft meer dan %d bestanden", MOST_FILES);
            }
            return new Archive(zip, most);
        } catch (IOException e) {
            throw new TableUnreadable(
                    "file-unreadable", "%s is geen leesbaar zipbestand: %s", file.getFileName(), e.getMessage());
        }
    }

    /** The names of its files, with their folders, that end in this, however large or small it is written. */
    List<String> names(String ending) {
        return files.keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(ending.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** One of its files, of which no more than so many bytes are read, and no more in one row. */
    Unpacked unpack(String name, long mostOfIt, long longestRow) {
        var entry = Objects.requireNonNull(files.get(name), name);
        try {
            return new Unpacked(zip.getInputStream(entry), entry, mostOfIt, longestRow);
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw damaged("Het zipbestand", e);
        }
    }

    static TableUnreadable damaged(String name, Exception e) {
        return new TableUnreadable("file-damaged", "%s is beschadigd: %s", name, e.getMessage());
    }

    /** What comes out of the archive, counted. */
    final class Unpacked extends FilterInputStream {
        private final ZipEntry entry;
        private final long mostOfIt;
        private final long longestRow;
        private long own;
        private long row;

        private Unpacked(InputStream in, ZipEntry entry, long mostOfIt, long longestRow) {
            super(in);
            this.entry = entry;
            this.mostOfIt = mostOfIt;
            this.longestRow = longestRow;
        }

        /** To be told after each row: a row without an end would fill the memory. */
        void rowEnded() {
            row = 0;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            unpacked += bytes;
            own += bytes;
            row += bytes;
            if (own > mostOfIt || unpacked > most) {
                throw tooLarge("is uitgepakt groter dan is toegestaan");
            }
            if (own > TOO_SMALL_TO_JUDGE && own / Math.max(entry.getCompressedSize(), 1) > MOST_PACKED) {
                throw tooLarge("is uitgepakt meer dan %d keer zo groot".formatted(MOST_PACKED));
            }
            if (row > longestRow) {
                throw tooLarge("heeft een rij van meer dan %d tekens".formatted(longestRow));
            }
        }

        private TableUnreadable tooLarge(String how) {
            return new TableUnreadable("file-too-large", "%s %s", entry.getName(), how);
        }
    }
}
