// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryConfirmationDue;
import nl.nieuweverscheidenheid.kit.storage.PlannedRound;
import nl.nieuweverscheidenheid.portfolio.entry.Drafts;
import nl.nieuweverscheidenheid.portfolio.workflow.Desk;
import org.junit.jupiter.api.Test;

class ConfirmationRoundsTest {
    private final Desk desk = new Desk();

    @Test
    void aRoundAsksAboutAllThatAreDueAndTheNextAboutNone() {
        for (var i = 0; i < 230; i++) {
            desk.published(Drafts.complete("GM0363"));
        }

        round("2027-03-02T11:59:59Z").work().run();
        assertThat(asked()).isZero();
        round("2027-03-02T12:00:00Z").work().run();
        assertThat(asked()).isEqualTo(230);
        round("2027-03-02T13:00:00Z").work().run();
        assertThat(asked()).isEqualTo(230);
    }

    @Test
    void aRoundComesAsOftenAsTheSettingsSay() {
        assertThat(round("2027-03-02T12:00:00Z").pause()).isEqualTo(Duration.ofHours(1));
    }

    private PlannedRound round(String now) {
        return new ConfirmationRounds()
                .confirmationRound(desk.at(Instant.parse(now)), new ConfirmationSettings(Duration.ofHours(1)));
    }

    private long asked() {
        return desk.entries.told().stream()
                .filter(EntryConfirmationDue.class::isInstance)
                .count();
    }
}
