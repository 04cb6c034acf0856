// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryConfirmationDue;
import nl.nieuweverscheidenheid.portfolio.entry.Drafts;
import nl.nieuweverscheidenheid.portfolio.workflow.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

class ConfirmationRoundsTest {
    private final Desk desk = new Desk();

    @Test
    void aRoundAsksAboutAllThatAreDueAndTheNextAboutNone() {
        for (var i = 0; i < 230; i++) {
            desk.published(Drafts.complete("GM0363"));
        }

        rounds("2027-03-02T11:59:59Z").round();
        assertThat(asked()).isZero();
        rounds("2027-03-02T12:00:00Z").round();
        assertThat(asked()).isEqualTo(230);
        rounds("2027-03-02T13:00:00Z").round();
        assertThat(asked()).isEqualTo(230);
    }

    @Test
    void aRoundComesAsOftenAsTheSettingsSay() {
        var tasks = new ScheduledTaskRegistrar();
        rounds("2027-03-02T12:00:00Z").configureTasks(tasks);
        assertThat(tasks.getFixedDelayTaskList())
                .extracting(IntervalTask::getIntervalDuration)
                .containsExactly(Duration.ofHours(1));
    }

    private ConfirmationRounds rounds(String now) {
        return new ConfirmationRounds(desk.at(Instant.parse(now)), new ConfirmationSettings(Duration.ofHours(1)));
    }

    private long asked() {
        return desk.entries.told().stream()
                .filter(EntryConfirmationDue.class::isInstance)
                .count();
    }
}
