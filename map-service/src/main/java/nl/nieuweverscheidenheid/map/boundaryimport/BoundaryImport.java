// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.map.crs.Crs;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Reads boundaries of municipalities of a file or of the configured service, and checks all there is to check. */
@Component
public class BoundaryImport {
    private static final int DIGITS = 6;
    /** No place in the Netherlands has a coordinate of the Dutch survey below this, or one in degrees above. */
    private static final double MOST_DEGREES = 180;

    private final BoundaryImportSettings settings;
    private final KnownMunicipalities known;
    private final FeatureService service;

    BoundaryImport(BoundaryImportSettings settings, KnownMunicipalities known) {
        this.settings = settings;
        this.known = known;
        this.service = new FeatureService(settings);
    }

    /** Reads boundaries with all that is wrong with them. */
    public BoundaryReading read(BoundaryOrder order) {
        var findings = new Findings();
        var features = new ArrayList<ReadFeature>();
        var reader = new FeatureReader(settings, findings, features::add);
        var counts = new TreeMap<String, Integer>();
        @Nullable Integer year = null;
        @Nullable Crs crs = null;
        List<BoundaryReading.Area> areas = List.of();
        try {
            var named = order.upload().isPresent()
                    ? readFile(order.upload().get().path(), reader)
                    : service.read(reader, order.year().orElseThrow());
            var ofYear = ofYear(features, order.year(), findings);
            year = year(ofYear, order.year(), findings).orElse(null);
            crs = crs(ofYear, named, order.crs(), findings).orElse(null);
            if (crs != null) {
                areas = new BoundaryChecks(known, findings, counts).check(ofYear, crs);
            }
        } catch (Unreadable e) {
            findings.error(e.code(), "%s", e.getMessage());
        }
        counts.put("features", reader.features());
        counts.put("points", reader.points());
        return new BoundaryReading(
                new BoundaryReport(
                        "boundaries",
                        year,
                        crs == null ? null : crs.uri(),
                        order.upload().map(BoundaryImport::described).orElseGet(service::described),
                        !findings.anyError(),
                        counts,
                        findings.all()),
                areas);
    }

    private static Optional<String> readFile(Path path, FeatureReader reader) {
        try (var json = Files.newInputStream(path)) {
            return reader.read(json).crs();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Services keep the boundaries of many years side by side; of those that were not asked for nothing is used. */
    private static List<ReadFeature> ofYear(List<ReadFeature> features, Optional<Integer> year, Findings findings) {
        if (year.isEmpty()) {
            return features;
        }
        var kept = features.stream()
                .filter(feature -> feature.year() == null || feature.year().equals(year.get()))
                .toList();
        if (kept.size() < features.size()) {
            findings.note(
                    "other-years",
                    "%d features van andere jaren dan %d zijn overgeslagen",
                    features.size() - kept.size(),
                    year.get());
        }
        return kept;
    }

    private static Optional<Integer> year(List<ReadFeature> features, Optional<Integer> asked, Findings findings) {
        var years = features.stream()
                .map(ReadFeature::year)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        if (years.size() > 1) {
            findings.error(
                    "years-mixed",
                    "De grenzen zijn van meer jaren (%s); geef aan van welk jaar ze moeten zijn",
                    years.stream().limit(10).map(Object::toString).collect(Collectors.joining(", ")));
            return Optional.empty();
        }
        if (years.isEmpty() && asked.isEmpty()) {
            findings.error("year-missing", "Nergens staat van welk jaar de grenzen zijn; geef het jaar aan");
        }
        return years.isEmpty() ? asked : Optional.of(years.first());
    }

    /** As was said with the boundaries, or else in them, or else by how large the numbers are. */
    private static Optional<Crs> crs(
            List<ReadFeature> features, Optional<String> named, Optional<Crs> asked, Findings findings) {
        var said = named.flatMap(Crs::of);
        if (asked.isEmpty() && named.isPresent() && said.isEmpty()) {
            findings.error(
                    "crs-unknown",
                    "De grenzen staan in %s; gelezen worden %s en %s",
                    named.get(),
                    Crs.CRS84.uri(),
                    Crs.RD.uri());
            return Optional.empty();
        }
        if (asked.isPresent() && said.isPresent() && !asked.equals(said)) {
            findings.error(
                    "crs-contradicted",
                    "Gevraagd is om te lezen als %s, maar de grenzen zeggen dat ze in %s staan",
                    asked.get().uri(),
                    said.get().uri());
            return Optional.empty();
        }
        var reach = new Envelope();
        features.forEach(feature -> reach.expandToInclude(feature.area().getEnvelopeInternal()));
        if (reach.isNull()) {
            return Optional.of(asked.or(() -> said).orElse(Crs.CRS84));
        }
        var seen = reach.getMaxX() > MOST_DEGREES || reach.getMaxY() > MOST_DEGREES ? Crs.RD : Crs.CRS84;
        if (asked.or(() -> said).filter(crs -> crs != seen).isPresent()) {
            findings.error(
                    "crs-doubtful",
                    "De grenzen horen in %s te staan, maar hun getallen (tot %.0f en %.0f) zijn die van %s",
                    asked.or(() -> said).get().uri(),
                    reach.getMaxX(),
                    reach.getMaxY(),
                    seen.uri());
            return Optional.empty();
        }
        return Optional.of(seen);
    }

    /** Its name, and digits that another file hardly has, so that one can tell later which it was. */
    private static String described(BoundaryOrder.Upload upload) {
        try (var content = Files.newInputStream(upload.path())) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[8192];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return "bestand %s (SHA-256 %s…)"
                    .formatted(upload.name(), HexFormat.of().formatHex(digest.digest(), 0, DIGITS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
