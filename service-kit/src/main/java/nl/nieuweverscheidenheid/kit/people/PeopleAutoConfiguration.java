// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.people;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import nl.nieuweverscheidenheid.events.ErasureEvent;
import nl.nieuweverscheidenheid.kit.listening.TopicReplay;
import nl.nieuweverscheidenheid.kit.listening.TopicReplays;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.kit.storage.PlannedRound;
import nl.nieuweverscheidenheid.kit.storage.Round;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Has every service that keeps something hear of erasures, carry them out, and show people what it keeps of them. */
@AutoConfiguration(
        afterName = "nl.nieuweverscheidenheid.kit.outbox.OutboxAutoConfiguration",
        beforeName = "nl.nieuweverscheidenheid.kit.storage.RoundAutoConfiguration")
@ConditionalOnBean(Outboxes.class)
@EnableConfigurationProperties(ErasureSettings.class)
@Import(OwnDataResource.class)
class PeopleAutoConfiguration {
    @Bean
    OpenErasures openErasures() {
        return new OpenErasures();
    }

    @Bean
    TopicReplay erasureReplay(TopicReplays replays, OpenErasures open) {
        return replays.replay(ErasureEvent.class, open::on);
    }

    @Bean
    ErasureLog erasureLog(MongoDatabase database, Outboxes outboxes) {
        return new ErasureLog(database, outboxes);
    }

    @Bean
    Erasing erasing(
            @Value("${spring.application.name}") String service,
            OpenErasures open,
            ObjectProvider<PersonalData> kept,
            ErasureLog log,
            ErasureSettings settings,
            Clock clock) {
        return new Erasing(service, open, inOrder(kept), log, settings, clock);
    }

    @Bean
    PlannedRound erasingRound(Erasing erasing, ErasureSettings settings) {
        return PlannedRound.fromStart(new Round("Erasing", erasing::proceed), settings.every());
    }

    @Bean
    OwnData ownData(
            @Value("${spring.application.name}") String service, ObjectProvider<PersonalData> kept, JsonMapper mapper) {
        return new OwnData(service, inOrder(kept), mapper);
    }

    @Bean
    WebMvcConfigurer erasureGuard(OpenErasures open) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new ErasureGuard(open));
            }
        };
    }

    private static List<PersonalData> inOrder(ObjectProvider<PersonalData> kept) {
        return kept.orderedStream().toList();
    }
}
