// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import nl.nieuweverscheidenheid.testkit.SampleImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class DarkroomTest {
    private final Darkroom darkroom =
            new Darkroom(new DarkroomSettings(50, DataSize.ofMegabytes(48), 1, Duration.ofSeconds(5)));

    @TempDir
    private Path folder;

    @Test
    void thereAreThreeSizesAndNoneWiderThanThePicture() {
        assertThat(develop(SampleImages.jpeg(4000, 3000)))
                .extracting(Rendition::width, Rendition::height)
                .containsExactly(tuple(480, 360), tuple(960, 720), tuple(1920, 1440));
        assertThat(develop(SampleImages.jpeg(1000, 500)))
                .extracting(Rendition::width, Rendition::height)
                .containsExactly(tuple(480, 240), tuple(1000, 500));
        assertThat(develop(SampleImages.png(3, 2)))
                .extracting(Rendition::width, Rendition::height)
                .containsExactly(tuple(3, 2));
    }

    @Test
    void aHighAndNarrowPictureStaysWithinBounds() {
        assertThat(develop(SampleImages.png(100, 10_000)))
                .extracting(Rendition::width, Rendition::height)
                .containsExactly(tuple(38, 3840));
    }

    @Test
    void everyTypeIsToldByItsBytes() {
        assertQuarters(shown(SampleImages.jpeg(800, 600)));
        assertQuarters(shown(SampleImages.png(800, 600)));
        assertQuarters(
                shown(SampleImages.progressiveJpeg(SampleImages.quarters(800, 600, BufferedImage.TYPE_3BYTE_BGR))));
        assertQuarters(
                shown(SampleImages.written(SampleImages.quarters(800, 600, BufferedImage.TYPE_BYTE_INDEXED), "png")));
        assertColour(shown(SampleImages.webp(800, 600)), 10, 10, Color.RED);
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void itStandsAsTheCameraWasHeld(Orientation orientation) {
        var upright = SampleImages.quarters(400, 300, BufferedImage.TYPE_3BYTE_BGR);
        var stored = asStored(upright, orientation);

        var shown = shown(SampleImages.withExif(SampleImages.written(stored, "jpeg"), orientation.ordinal() + 1));

        assertThat(shown.getWidth()).isEqualTo(400);
        assertThat(shown.getHeight()).isEqualTo(300);
        assertQuarters(shown);
    }

    /** Turned as the EXIF specification words it: where the first row and the first column of what is stored are seen. */
    private static BufferedImage asStored(BufferedImage upright, Orientation orientation) {
        var width = upright.getWidth();
        var height = upright.getHeight();
        var isTurned = orientation.ordinal() >= 4;
        var stored =
                new BufferedImage(isTurned ? height : width, isTurned ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        for (var row = 0; row < stored.getHeight(); row++) {
            for (var column = 0; column < stored.getWidth(); column++) {
                var seen = switch (orientation.ordinal() + 1) {
                    case 1 -> new Point(column, row);
                    case 2 -> new Point(width - 1 - column, row);
                    case 3 -> new Point(width - 1 - column, height - 1 - row);
                    case 4 -> new Point(column, height - 1 - row);
                    case 5 -> new Point(row, column);
                    case 6 -> new Point(width - 1 - row, column);
                    case 7 -> new Point(width - 1 - row, height - 1 - column);
                    default -> new Point(row, height - 1 - column);
                };
                stored.setRGB(column, row, upright.getRGB(seen.x, seen.y));
            }
        }
        return stored;
    }

    @Test
    void whereAPictureWasTakenIsInNoRendition() {
        var jpeg = SampleImages.withExif(SampleImages.jpeg(2000, 1000), 1);
        var png = SampleImages.withChunk(
                SampleImages.withChunk(SampleImages.png(2000, 1000), "tEXt", bytes("Comment\0" + SampleImages.PLACE)),
                "eXIf",
                bytes("MM\0*" + SampleImages.PLACE));
        var webp = SampleImages.riff(
                Arrays.copyOfRange(SampleImages.webp(700, 500), 12, SampleImages.webp(700, 500).length),
                SampleImages.riffChunk("EXIF", bytes("MM\0*" + SampleImages.PLACE)),
                SampleImages.riffChunk("XMP ", bytes(SampleImages.PLACE)));
        for (var file : List.of(jpeg, png, webp)) {
            assertThat(text(file)).contains(SampleImages.PLACE);
            assertThat(develop(file)).isNotEmpty().allSatisfy(rendition -> {
                assertThat(text(rendition.jpeg())).doesNotContain("GEHEIM", "Exif", "ICC_PROFILE", "http");
                assertThat(markers(rendition.jpeg())).as("application segments").containsOnly(0xE0);
            });
        }
    }

    @Test
    void whatIsAppendedGetsNoFurther() {
        var page = bytes("<script>alert('ontsnapt')</script>");
        var archive = bytes("PK\u0003\u0004ontsnapt.html");
        for (var file : List.of(
                concatenated(SampleImages.jpeg(600, 400), page, SampleImages.jpeg(30, 20)),
                concatenated(SampleImages.png(600, 400), archive),
                SampleImages.withSegment(SampleImages.jpeg(600, 400), 0xFE, page),
                concatenated(SampleImages.webp(600, 400), archive))) {
            assertThat(develop(file))
                    .isNotEmpty()
                    .allSatisfy(rendition -> assertThat(text(rendition.jpeg())).doesNotContain("ontsnapt", "script"));
        }
    }

    @Test
    void coloursAreThoseOfScreens() {
        var linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var grey = new BufferedImage(600, 400, BufferedImage.TYPE_3BYTE_BGR);
        fill(grey, new Color(55, 55, 55));
        var segment = concatenated(bytes("ICC_PROFILE\0\u0001\u0001"), linear);
        var jpeg = SampleImages.withSegment(SampleImages.written(grey, "jpeg"), 0xE2, segment);
        var png = SampleImages.withChunk(
                SampleImages.written(grey, "png"), "iCCP", concatenated(bytes("linear\0\0"), deflated(linear)));

        // 55 of 255 is 21.6% of the light, for which screens are told 50.2%.
        assertColour(shown(jpeg), 300, 200, new Color(128, 128, 128));
        assertColour(shown(png), 300, 200, new Color(128, 128, 128));
        assertColour(shown(SampleImages.written(grey, "png")), 300, 200, new Color(55, 55, 55));
    }

    @Test
    void aProfileThatIsNoneDoesNoHarm() {
        var jpeg = SampleImages.withSegment(
                SampleImages.jpeg(600, 400), 0xE2, bytes("ICC_PROFILE\0\u0001\u0001" + "x".repeat(500)));
        assertQuarters(shown(jpeg));
    }

    @Test
    void greyStaysAsDarkAsItIs() {
        var grey = new BufferedImage(600, 400, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 60);
        assertColour(shown(SampleImages.written(grey, "jpeg")), 300, 200, new Color(60, 60, 60));
        assertColour(shown(SampleImages.written(grey, "png")), 300, 200, new Color(60, 60, 60));
    }

    @Test
    void whatIsTransparentIsShownOnWhite() {
        var image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_ARGB);
        fill(image, new Color(0, 0, 0, 0));
        assertColour(shown(SampleImages.written(image, "png")), 300, 200, Color.WHITE);
    }

    /** Cameras without JFIF say nothing of how they store colours; the decoder would guess from the EXIF that is gone. */
    @Test
    void coloursSurviveThatTheExifDataGo() {
        var jpeg = SampleImages.withoutSegment(SampleImages.withExif(SampleImages.jpeg(600, 400), 1), 0xE0);
        assertQuarters(shown(jpeg));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void manyBitsAreReadAsWell(int bits) {
        assertColour(shown(SampleImages.hugePng(600, 400, bits, 2)), 300, 200, new Color(0x55, 0x55, 0x55));
    }

    @Test
    void otherTypesAreRefusedWhateverTheyAreCalled() {
        var gif = SampleImages.written(SampleImages.quarters(60, 40, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        for (var file : List.of(
                gif,
                bytes("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
                bytes("%PDF-1.7"),
                bytes("BM"),
                bytes("RIFF\u0004\0\0\0WAVEfmt "),
                new byte[0])) {
            assertThatThrownBy(() -> develop(file)).isInstanceOf(ImageTypeNotTaken.class);
        }
    }

    @Test
    void whatMovesIsRefused() {
        var png = SampleImages.withChunk(SampleImages.png(60, 40), "acTL", new byte[8]);
        var webp = SampleImages.riff(
                SampleImages.riffChunk("VP8X", new byte[] {2, 0, 0, 0, 59, 0, 0, 39, 0, 0}),
                SampleImages.riffChunk("ANIM", new byte[6]));
        assertThatThrownBy(() -> develop(png))
                .isInstanceOf(ImageTypeNotTaken.class)
                .hasMessageContaining("moving");
        assertThatThrownBy(() -> develop(webp))
                .isInstanceOf(ImageTypeNotTaken.class)
                .hasMessageContaining("moving");
    }

    @Test
    void aFileCutOffAnywhereIsRefused() {
        for (var file : List.of(SampleImages.jpeg(200, 100), SampleImages.png(200, 100), SampleImages.webp(200, 100))) {
            for (var length = 13; length < file.length; length += Math.max(1, file.length / 40)) {
                var part = Arrays.copyOf(file, length);
                assertThatThrownBy(() -> develop(part)).isInstanceOf(ImageUnreadable.class);
            }
        }
    }

    @Test
    void aFileWithAHoleIsRefused() {
        var jpeg = SampleImages.noisyJpeg(400, 300);
        var half = concatenated(Arrays.copyOf(jpeg, jpeg.length / 2), new byte[] {(byte) 0xFF, (byte) 0xD9});
        assertThatThrownBy(() -> develop(half)).isInstanceOf(ImageUnreadable.class);

        var png = SampleImages.png(400, 300);
        png[png.length - 30] ^= 0x10;
        assertThatThrownBy(() -> develop(png)).isInstanceOf(ImageUnreadable.class);
        var tooShort = SampleImages.png(400, 300, 8, 2, deflated(new byte[1_000]));
        assertThatThrownBy(() -> develop(tooShort)).isInstanceOf(ImageUnreadable.class);
    }

    /** Whatever is wrong with a file is told in our own words, and none of it is an error of ours. */
    @Test
    void damageIsNeverMoreThanARefusal() {
        var random = new java.util.Random(42);
        var small = new Darkroom(new DarkroomSettings(1, DataSize.ofMegabytes(48), 1, Duration.ofSeconds(5)));
        for (var file : List.of(
                SampleImages.withExif(SampleImages.noisyJpeg(60, 40), 6),
                SampleImages.png(60, 40),
                SampleImages.webp(60, 40))) {
            for (var round = 0; round < 150; round++) {
                var damaged = file.clone();
                for (var hit = 0; hit < 1 + random.nextInt(4); hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                try {
                    small.develop(file(damaged));
                } catch (ImageUnreadable | ImageTypeNotTaken | ImageTooLarge e) {
                    assertThat(e).hasMessageMatching("(?s).{10,}");
                }
            }
        }
    }

    @Test
    void whatSaysToBeHugeIsRefusedBeforeItIsDecoded() {
        var bomb = SampleImages.png(50_000, 50_000, 1, 0, deflated(new byte[1_000_000]));
        assertThat(bomb).hasSizeLessThan(5_000);
        assertThatThrownBy(() -> develop(bomb))
                .isInstanceOf(ImageTooLarge.class)
                .hasMessageContaining("50000 × 50000");
        assertThatThrownBy(() -> develop(SampleImages.png(10_000, 6_000, 1, 0, new byte[10])))
                .isInstanceOf(ImageTooLarge.class);
        assertThatThrownBy(() -> develop(SampleImages.png(1, 20_000, 1, 0, new byte[10])))
                .isInstanceOf(ImageTooLarge.class);
        assertThatThrownBy(() -> develop(SampleImages.webp(16_384, 16_384))).isInstanceOf(ImageTooLarge.class);
        assertThatThrownBy(() -> develop(SampleImages.webp(5_000, 5_000)))
                .as("lossless, which is decoded as a whole")
                .isInstanceOf(ImageTooLarge.class);
        var frame = SampleImages.jpeg(600, 400);
        ByteBuffer.wrap(frame).putShort(frameOf(frame) + 5, (short) 60_000);
        assertThatThrownBy(() -> develop(frame)).isInstanceOf(ImageTooLarge.class);
    }

    @Test
    void aPictureOfFewBytesAndManyInsidesIsNotReadToItsEnd() {
        var more = SampleImages.png(600, 400, 8, 2, deflated(new byte[50_000_000]));
        assertThat(more).hasSizeLessThan(100_000);
        assertColour(shown(more), 300, 200, Color.BLACK);
    }

    @Test
    void anUploadThatFindsNoPlaceInTimeIsToldToComeBack() throws Exception {
        var impatient = new Darkroom(new DarkroomSettings(50, DataSize.ofMegabytes(48), 1, Duration.ofMillis(1)));
        var large = file(SampleImages.hugePng(7_000, 7_000, 8, 2));
        var small = file(SampleImages.png(60, 40));
        var started = new CountDownLatch(1);
        var working = Thread.ofPlatform().start(() -> {
            started.countDown();
            while (true) {
                try {
                    impatient.develop(large);
                    return;
                } catch (DarkroomBusy e) {
                    Thread.onSpinWait();
                }
            }
        });
        started.await();

        var busy = false;
        while (working.isAlive() && !busy) {
            try {
                impatient.develop(small);
            } catch (DarkroomBusy e) {
                busy = true;
            }
        }
        working.join();

        assertThat(busy).isTrue();
        assertThat(impatient.develop(small)).as("afterwards").hasSize(1);
    }

    private static int frameOf(byte[] jpeg) {
        for (var at = 2; ; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC0) {
                return at;
            }
        }
    }

    private List<Rendition> develop(byte[] bytes) {
        return darkroom.develop(file(bytes));
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "upload", ".gif"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The largest rendition, as a browser would draw it. */
    private BufferedImage shown(byte[] bytes) {
        try {
            return ImageIO.read(
                    new ByteArrayInputStream(develop(bytes).getLast().jpeg()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertQuarters(BufferedImage image) {
        var width = image.getWidth();
        var height = image.getHeight();
        assertColour(image, width / 4, height / 4, Color.RED);
        assertColour(image, 3 * width / 4, height / 4, Color.GREEN);
        assertColour(image, width / 4, 3 * height / 4, Color.BLUE);
        assertColour(image, 3 * width / 4, 3 * height / 4, Color.WHITE);
    }

    private static void assertColour(BufferedImage image, int x, int y, Color expected) {
        var seen = new int[3];
        var raster = image.getRaster();
        for (var band = 0; band < 3; band++) {
            seen[band] = raster.getSample(x, y, Math.min(band, raster.getNumBands() - 1));
        }
        var wanted = new int[] {expected.getRed(), expected.getGreen(), expected.getBlue()};
        for (var band = 0; band < 3; band++) {
            assertThat(seen[band])
                    .as("%s at %d,%d", Arrays.toString(seen), x, y)
                    .isCloseTo(wanted[band], within(6));
        }
    }

    private static void fill(BufferedImage image, Color colour) {
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, colour.getRGB());
            }
        }
    }

    private static List<Integer> markers(byte[] jpeg) {
        var markers = new java.util.ArrayList<Integer>();
        var at = 2;
        while (Byte.toUnsignedInt(jpeg[at + 1]) != 0xDA) {
            var marker = Byte.toUnsignedInt(jpeg[at + 1]);
            if (marker >= 0xE0) {
                markers.add(marker);
            }
            at += 2 + ((Byte.toUnsignedInt(jpeg[at + 2]) << 8) | Byte.toUnsignedInt(jpeg[at + 3]));
        }
        return markers;
    }

    private static byte[] deflated(byte[] bytes) {
        var deflated = new ByteArrayOutputStream();
        try (var output = new DeflaterOutputStream(deflated, new Deflater(Deflater.BEST_COMPRESSION))) {
            output.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deflated.toByteArray();
    }

    private static byte[] concatenated(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
