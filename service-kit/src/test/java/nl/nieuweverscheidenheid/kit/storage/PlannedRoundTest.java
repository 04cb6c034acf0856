// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

class PlannedRoundTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(RoundAutoConfiguration.class));

    @Test
    void allPlannedRoundsAreDoneAgainAndAgain() {
        var one = new AtomicInteger();
        var other = new AtomicInteger();
        service.withBean("one", PlannedRound.class, () -> PlannedRound.fromStart(one::incrementAndGet, millis(1)))
                .withBean("other", PlannedRound.class, () -> PlannedRound.afterPause(other::incrementAndGet, millis(1)))
                .run(running -> await().until(() -> one.get() > 1 && other.get() > 1));
    }

    @Test
    void theyComeAsOftenAndAsSoonAsIsPlanned() {
        service.withBean("one", PlannedRound.class, () -> PlannedRound.fromStart(() -> {}, millis(70_000)))
                .withBean("other", PlannedRound.class, () -> PlannedRound.afterPause(() -> {}, millis(90_000)))
                .run(running -> {
                    var tasks = new ScheduledTaskRegistrar();
                    running.getBean(SchedulingConfigurer.class).configureTasks(tasks);
                    assertThat(tasks.getFixedDelayTaskList())
                            .extracting(IntervalTask::getIntervalDuration)
                            .containsExactlyInAnyOrder(millis(70_000), millis(90_000));
                    assertThat(tasks.getFixedDelayTaskList())
                            .extracting(IntervalTask::getInitialDelayDuration)
                            .containsExactlyInAnyOrder(Duration.ZERO, millis(90_000));
                });
    }

    @Test
    void aServiceWithoutAnySchedulesNothing() {
        service.run(running -> assertThat(running).doesNotHaveBean(SchedulingConfigurer.class));
    }

    private static Duration millis(long count) {
        return Duration.ofMillis(count);
    }
}
