// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.junit.jupiter.api.Test;

/** What every store of deeds promises. */
abstract class DeedsContract {
    private static final AtomicLong HOURS = new AtomicLong();

    /** Later than all of the tests before, whose deeds the store still holds. */
    private final Instant base = Instant.parse("2096-10-02T07:06:40Z").plus(Duration.ofHours(HOURS.incrementAndGet()));

    abstract Deeds deeds();

    @Test
    void theLastComesFirstAndWhole() {
        var editor = new Person("editor", "Redacteur");
        var first = new Deed(id(), base, editor, Act.REMOVE, "topic.1", "Noemt een bewoner", null);
        var second = new Deed(id(), base.plusMillis(1), editor, Act.REMOVE, "topic.1", null, "Weg");
        var third = new Deed(id(), base.plusMillis(2), null, Act.HIDE, "topic", null, null);
        deeds().add(first);
        deeds().add(third);
        deeds().add(second);

        assertThat(deeds().list(new Paging(1, 2)).items()).containsExactly(third, second);
        assertThat(deeds().list(new Paging(2, 2)).items()).first().isEqualTo(first);
    }

    @Test
    void whatIsWrittenStays() {
        var deed = new Deed(id(), base, null, Act.HIDE, "topic", null, null);
        deeds().add(deed);
        var total = deeds().list(new Paging(1, 1)).total();
        deeds().add(new Deed(deed.id(), base, null, Act.DISMISS, "topic", "Anders", null));

        assertThat(deeds().list(new Paging(1, 1)).items()).containsExactly(deed);
        assertThat(deeds().list(new Paging(1, 1)).total()).isEqualTo(total);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
