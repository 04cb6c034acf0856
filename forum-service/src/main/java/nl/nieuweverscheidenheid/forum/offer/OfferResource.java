// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.offer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import nl.nieuweverscheidenheid.forum.story.KnownMunicipality;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/forum/v1/offers")
@Tag(name = "offers")
class OfferResource {
    private static final int MOST = 20;

    private final Offering offering;
    private final Names names;

    OfferResource(Offering offering, Names names) {
        this.offering = offering;
        this.names = names;
    }

    @GetMapping
    @Operation(
            summary = "The unanswered questions that were put to a municipality",
            description = "The latest twenty that still wait for an answer: it is of a type that they concern, and "
                    + "published an entry on a theme of theirs.")
    OffersView to(@RequestParam @KnownMunicipality String municipality) {
        return new OffersView(offering.openTo(municipality, MOST).stream()
                .map(open -> new OpenView(
                        open.question().id().value(),
                        open.question().title(),
                        open.offer().themes(),
                        open.question().createdAt(),
                        open.offer().at()))
                .toList());
    }

    @GetMapping("/{topic}")
    @Operation(summary = "The municipalities that an unanswered question was put to")
    OfferView of(@PathVariable TopicId topic) {
        var offer = offering.find(topic).orElseThrow(() -> new OfferNotFound(topic));
        return new OfferView(
                topic.value(),
                offer.themes(),
                offer.types(),
                offer.municipalities().stream()
                        .map(code -> new Place(code, names.ofMunicipality(code).orElse(code)))
                        .toList(),
                offer.at());
    }

    record OffersView(List<OpenView> items) {}

    /** A question that waits. */
    record OpenView(String topic, String title, List<String> themes, Instant askedAt, Instant offeredAt) {}

    /** Whom it was put to, and why. */
    record OfferView(
            String topic, List<String> themes, List<String> types, List<Place> municipalities, Instant offeredAt) {}

    record Place(String code, String name) {}
}
