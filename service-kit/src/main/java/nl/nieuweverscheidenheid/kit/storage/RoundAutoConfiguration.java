// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.storage;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/** Has all planned rounds of a service done. */
@AutoConfiguration
@ConditionalOnBean(PlannedRound.class)
@EnableScheduling
class RoundAutoConfiguration {
    @Bean
    SchedulingConfigurer plannedRounds(ObjectProvider<PlannedRound> rounds) {
        return tasks -> rounds.forEach(
                round -> tasks.addFixedDelayTask(new FixedDelayTask(round.work(), round.pause(), round.first())));
    }
}
