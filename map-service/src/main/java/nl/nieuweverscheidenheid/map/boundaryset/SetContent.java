// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import nl.nieuweverscheidenheid.map.boundary.Places;
import nl.nieuweverscheidenheid.map.boundaryimport.BoundaryReading;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * The boundaries of a set as they are kept: municipalities as they were called when it was imported, each with its area in
 * well-known binary, compressed. Another form of it gets another number at its beginning.
 */
final class SetContent {
    private static final int FORM = 1;

    private SetContent() {}

    /** Content with its hash, which is of what is compressed. */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once, and not compared.
    record Written(byte[] bytes, String hash) {}

    /** Content that is not what was written, or in a form of a later release. */
    static final class Damaged extends RuntimeException {
        Damaged(String what) {
            super(what);
        }
    }

    static Written write(List<BoundaryReading.Area> areas) {
        var bytes = new ByteArrayOutputStream();
        var digest = sha256();
        var wkb = new WKBWriter();
        try (var out = new DataOutputStream(new DigestOutputStream(new GZIPOutputStream(bytes), digest))) {
            out.writeInt(FORM);
            out.writeInt(areas.size());
            for (var area : areas) {
                var place = area.municipality();
                out.writeUTF(place.code());
                out.writeUTF(place.name());
                out.writeUTF(place.provinceCode());
                out.writeUTF(place.province());
                out.writeDouble(place.longitude());
                out.writeDouble(place.latitude());
                out.writeInt(place.population());
                var geometry = wkb.write(area.geometry());
                out.writeInt(geometry.length);
                out.write(geometry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(bytes.toByteArray(), HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * The boundaries of a set.
     *
     * @throws Damaged if it is not the content that the set was kept with
     */
    static Boundaries read(BoundarySet set, byte[] content) {
        var digest = sha256();
        var wkb = new WKBReader(new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY));
        var areas = new LinkedHashMap<String, Geometry>();
        var places = new LinkedHashMap<String, Places.Place>();
        try (var in = new DataInputStream(
                new DigestInputStream(new GZIPInputStream(new ByteArrayInputStream(content)), digest))) {
            var form = in.readInt();
            if (form != FORM) {
                throw new Damaged("Set %d is kept in form %d, and %d is read".formatted(set.version(), form, FORM));
            }
            for (var count = in.readInt(); count > 0; count--) {
                var place = new Places.Place(
                        in.readUTF(),
                        in.readUTF(),
                        in.readUTF(),
                        in.readUTF(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readInt());
                areas.put(place.code(), wkb.read(in.readNBytes(in.readInt())));
                places.put(place.code(), place);
            }
        } catch (IOException | ParseException e) {
            throw new Damaged("Set %d cannot be read: %s".formatted(set.version(), e));
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(set.hash())) {
            throw new Damaged("Set %d is not what was imported".formatted(set.version()));
        }
        return Boundaries.of(areas, places, set.schematic(), set.attribution());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
