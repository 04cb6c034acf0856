// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of sets promises. */
abstract class BoundarySetsContract {
    static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    abstract BoundarySets sets();

    @Test
    void aSetIsKeptWithItsContent() {
        var set = added();

        assertThat(sets().find(set.version())).contains(set);
        assertThat(sets().content(set.version()))
                .hasValueSatisfying(content -> assertThat(content).isEqualTo(content(set.version())));
        assertThat(sets().all()).startsWith(set);
        assertThat(sets().nextVersion()).isEqualTo(set.version() + 1);
    }

    @Test
    void aVersionIsGivenOnce() {
        var set = added();

        assertThatThrownBy(() -> sets().add(set, new byte[] {1}, NOON)).isInstanceOf(BoundariesChangedMeanwhile.class);
        assertThat(sets().content(set.version()).orElseThrow()).isEqualTo(content(set.version()));
    }

    @Test
    void aChoiceFollowsTheOneBefore() {
        var set = added();
        var before = sets().shown().orElse(Shown.AT_FIRST);
        var next = before.next(set, NOON);

        sets().show(next, next.event(set));

        assertThat(sets().shown()).contains(next);
        assertThatThrownBy(() -> sets().show(next, next.event(set))).isInstanceOf(BoundariesChangedMeanwhile.class);
        var later = next.next(set, NOON.plusSeconds(1));
        sets().show(later, later.event(set));
        assertThat(sets().shown()).contains(later);
    }

    @Test
    void whatIsForgottenIsGone() {
        var forgotten = added();
        var kept = added();

        sets().forget(List.of(forgotten.version()), NOON.minusSeconds(3_600));

        assertThat(sets().find(forgotten.version())).isEmpty();
        assertThat(sets().content(forgotten.version())).isEmpty();
        assertThat(sets().find(kept.version())).contains(kept);
        assertThat(sets().content(kept.version())).isPresent();
    }

    @Test
    void whatWasNeverThereIsNotFound() {
        assertThat(sets().find(999_999)).isEmpty();
        assertThat(sets().content(999_999)).isEmpty();
    }

    private BoundarySet added() {
        var version = sets().nextVersion();
        var set = new BoundarySet(
                version,
                2025,
                false,
                "bestand gemeenten.geojson",
                "Grenzen 2025: CBS, Kadaster (CC BY 4.0)",
                "CC BY 4.0",
                "0123456789abcdef".repeat(4),
                342,
                7_000,
                NOON,
                "admin-1");
        sets().add(set, content(version), NOON);
        return set;
    }

    /** More than one of GridFS's chunks. */
    private static byte[] content(long version) {
        var content = new byte[600_000];
        IntStream.range(0, content.length).forEach(i -> content[i] = (byte) (i * 31 + version));
        return content;
    }
}
