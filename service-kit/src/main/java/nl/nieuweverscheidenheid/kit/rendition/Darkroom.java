// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;

/**
 * Makes renditions of uploaded files. What a file declares is checked before anything is decoded, decoding skips pixels
 * so that it stays within its memory, and only so many files as there is memory for are worked on at a time.
 */
public class Darkroom {
    /** Widths that are offered; none wider than the picture itself. */
    private static final List<Integer> WIDTHS = List.of(480, 960, 1920);

    private static final int WIDEST = WIDTHS.getLast();
    private static final int HIGHEST = 2 * WIDEST;
    /** A width is left out if the picture's own is hardly more. */
    private static final double NEARLY = 0.8;

    private static final int MOST_SKIPPED = 16;
    private static final float QUALITY = 0.82f;

    private final BareImage.Limits limits;
    private final Semaphore places;
    private final DarkroomSettings settings;

    public Darkroom(DarkroomSettings settings) {
        this.limits = new BareImage.Limits(
                settings.megapixels() * 1_000_000L, settings.memory().toBytes());
        this.places = new Semaphore(settings.atOnce(), true);
        this.settings = settings;
    }

    /**
     * The renditions of a file, the smallest first.
     *
     * @throws ImageTypeNotTaken if it is none of the types that are taken
     * @throws ImageUnreadable if it is damaged
     * @throws ImageTooLarge if drawing it would take too much
     * @throws DarkroomBusy if there is no place for it in time
     */
    public List<Rendition> develop(Path file) {
        try {
            if (!places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DarkroomBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DarkroomBusy();
        }
        try {
            return renditions(largest(bare(file)));
        } finally {
            places.release();
        }
    }

    private BareImage bare(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return BareImage.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture in its largest size, upright and in the colours of screens. */
    private Pixels largest(BareImage image) {
        var decoded = decode(image);
        var isTurned = image.orientation().swapsSides();
        var width = decoded.getWidth();
        var height = decoded.getHeight();
        var scale = Math.min(
                1.0,
                Math.min(
                        (double) WIDEST / (isTurned ? height : width), (double) HIGHEST / (isTurned ? width : height)));
        var scaled = Pixels.scaled(decoded, scaled(width, scale), scaled(height, scale));
        var profile = image.profile();
        return image.orientation().apply(profile == null ? scaled : scaled.toSrgb(profile));
    }

    private BufferedImage decode(BareImage image) {
        var reader = reader(image.format());
        try (var input = new ByteArrayImageInputStream(
                image.bytes().array(), 0, image.bytes().count())) {
            var complaints = new ArrayList<String>();
            reader.addIIOReadWarningListener((source, warning) -> complaints.add(warning));
            reader.setInput(input, false, true);
            if (reader.getWidth(0) != image.width() || reader.getHeight(0) != image.height()) {
                throw new ImageUnreadable("The file says two different sizes");
            }
            var parameters = reader.getDefaultReadParam();
            var type = reader.getImageTypes(0).next();
            var skipped = skipped(image, type);
            parameters.setDestinationType(type);
            parameters.setSourceSubsampling(skipped, skipped, 0, 0);
            var decoded = reader.read(0, parameters);
            if (complaints.stream().anyMatch(Darkroom::meansThatPartIsMissing)) {
                throw new ImageUnreadable("A part of the picture is missing");
            }
            return decoded;
        } catch (ImageUnreadable | ImageTooLarge e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Decoders meet damage in many ways, and not all of them look ahead.
            throw new ImageUnreadable("The picture cannot be drawn: it is damaged", e);
        } finally {
            reader.dispose();
        }
    }

    /** One pixel in how many, across and down, is decoded so that there is memory for all. */
    private int skipped(BareImage image, ImageTypeSpecifier type) {
        var bits = 0;
        for (var band = 0; band < type.getNumBands(); band++) {
            bits += type.getBitsPerBand(band);
        }
        var bytes = Math.max(1, bits / Byte.SIZE);
        for (var skipped = 1; skipped <= MOST_SKIPPED; skipped++) {
            var pixels = (long) scaled(image.width(), 1.0 / skipped) * scaled(image.height(), 1.0 / skipped);
            if (image.memory() + pixels * bytes <= limits.memory()) {
                return skipped;
            }
        }
        throw new ImageTooLarge("There is not enough memory to draw this picture; make it smaller");
    }

    /** The decoder fills with grey what a file that was cut off lacks, and says no more than this. */
    private static boolean meansThatPartIsMissing(String complaint) {
        return complaint.toLowerCase(Locale.ROOT).contains("premature end");
    }

    private static ImageReader reader(BareImage.Format format) {
        return switch (format) {
            case JPEG, PNG ->
                ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT))
                        .next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    private static List<Rendition> renditions(Pixels largest) {
        var renditions = new ArrayList<Rendition>();
        for (var width : WIDTHS) {
            if (width < NEARLY * largest.width()) {
                var height = scaled(largest.height(), (double) width / largest.width());
                renditions.add(rendition(largest.scaled(width, height)));
            }
        }
        renditions.add(rendition(largest));
        return renditions;
    }

    private static Rendition rendition(Pixels pixels) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var jpeg = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(jpeg)) {
            var parameters = new JPEGImageWriteParam(Locale.ROOT);
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            parameters.setOptimizeHuffmanTables(true);
            writer.setOutput(output);
            writer.write(null, new IIOImage(pixels.toImage(), null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return new Rendition(pixels.width(), pixels.height(), jpeg.toByteArray());
    }

    private static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }
}
