// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.sample;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Evidence;
import nl.nieuweverscheidenheid.portfolio.content.Kind;
import nl.nieuweverscheidenheid.portfolio.content.Language;
import nl.nieuweverscheidenheid.portfolio.content.Place;
import nl.nieuweverscheidenheid.portfolio.content.PublishedContent;
import nl.nieuweverscheidenheid.portfolio.content.Sections;
import nl.nieuweverscheidenheid.portfolio.content.Status;
import nl.nieuweverscheidenheid.portfolio.entry.Entries;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.workflow.Addresses;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Fills an empty portfolio on somebody's own machine with stories that are marked as samples. */
@Component
@Profile("local")
@Order
class SampleContent implements StorageSetup {
    private static final Logger LOG = LoggerFactory.getLogger(SampleContent.class);

    private final Entries entries;
    private final Addresses addresses;
    private final JsonMapper mapper;
    private final Clock clock;

    SampleContent(Entries entries, Addresses addresses, JsonMapper mapper, Clock clock) {
        this.entries = entries;
        this.addresses = addresses;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public void prepare(MongoDatabase database) {
        if (!entries.isEmpty()) {
            return;
        }
        var samples = read();
        var publishedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofDays(samples.size()));
        for (var sample : samples) {
            publishedAt = publishedAt.plus(Duration.ofDays(1));
            publish(sample, publishedAt);
        }
        LOG.info("{} sample entries were published", samples.size());
    }

    private void publish(Sample sample, Instant publishedAt) {
        var id = new EntryId("voorbeeld-" + sample.key());
        var content = sample.toContent();
        var slug = addresses.give(id, content.title());
        var entry = Entry.publishedSample(id, slug, content, publishedAt);
        entries.add(
                entry,
                List.of(new EntryPublished(
                        id.value(),
                        entry.version(),
                        publishedAt,
                        PublishedContent.of(content, slug.value(), true, Optional.empty()))));
    }

    private List<Sample> read() {
        try (var json = new ClassPathResource("sample/entries.json").getInputStream()) {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sample as it stands in the file; its key makes its id, so that links to it keep working. */
    record Sample(
            String key,
            Kind kind,
            String title,
            String summary,
            String municipality,
            List<String> themes,
            Map<String, String> sections,
            Content.@Nullable Contact contact,
            Content.Period period,
            Status status,
            Evidence evidence,
            @Nullable List<Content.Source> sources,
            @Nullable List<Content.Link> links,
            @Nullable Language language,
            @Nullable Place place) {
        Content toContent() {
            return new Content(
                    kind,
                    title,
                    summary,
                    new MunicipalityCode(municipality),
                    themes,
                    Sections.of(sections),
                    contact,
                    period,
                    status,
                    evidence,
                    Objects.requireNonNullElse(sources, List.of()),
                    Objects.requireNonNullElse(links, List.of()),
                    Objects.requireNonNullElse(language, Language.NL),
                    List.of(),
                    place);
        }
    }
}
