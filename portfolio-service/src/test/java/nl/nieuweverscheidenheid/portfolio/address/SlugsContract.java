// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of slugs promises. */
abstract class SlugsContract {
    private final Slug slug = new Slug("taalcafe-" + UUID.randomUUID());

    abstract Slugs slugs();

    @Test
    void whatNobodyClaimedIsNobodys() {
        assertThat(slugs().ownerOf(slug)).isEmpty();
    }

    @Test
    void whatOneClaimedIsTheirsForEver() {
        assertThat(slugs().claim(slug, "first")).isTrue();
        assertThat(slugs().claim(slug, "second")).isFalse();
        assertThat(slugs().claim(slug, "first")).as("once more").isTrue();
        assertThat(slugs().ownerOf(slug)).contains("first");
    }

    @Test
    void ofManyWhoClaimItAtOnceOneGetsIt() throws Exception {
        try (var claimants = Executors.newFixedThreadPool(8)) {
            var claims = claimants.invokeAll(IntStream.range(0, 24)
                    .<Callable<Boolean>>mapToObj(number -> () -> slugs().claim(slug, "owner-" + number))
                    .toList());
            var won = 0;
            for (var claim : claims) {
                won += claim.get() ? 1 : 0;
            }
            assertThat(won).isOne();
        }
    }
}
