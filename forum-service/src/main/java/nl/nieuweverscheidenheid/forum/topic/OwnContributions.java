// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static nl.nieuweverscheidenheid.kit.people.OwnTable.column;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.row;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.people.OwnTable;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The topics and posts of somebody, and their thanks. What was written as a type of municipality stays, whatever they choose,
 * without its author: if it went at the same moment as what bears their name, everybody would see whose it was.
 */
@Component
class OwnContributions implements PersonalData {
    private static final Logger LOG = LoggerFactory.getLogger(OwnContributions.class);

    /** So many writes at a time. */
    private static final int BATCH = 200;

    private final Authorships authorships;
    private final Topics topics;
    private final Forum forum;

    OwnContributions(Authorships authorships, Topics topics, Forum forum) {
        this.authorships = authorships;
        this.topics = topics;
        this.forum = forum;
    }

    @Override
    public Set<String> collections() {
        return Set.of(MongoTopics.TOPICS, MongoTopics.POSTS);
    }

    @Override
    public List<OwnTable> of(String person) {
        return List.of(
                new OwnTable(
                        "gesprekken",
                        "Gesprekken die u op het forum begon.",
                        List.of(
                                column("id", "Kenmerk van het gesprek; ook het laatste deel van het adres."),
                                column("category", "Soort gesprek."),
                                column("title", "Titel."),
                                column("text", "Tekst (Markdown)."),
                                column("themes", "Thema’s."),
                                column("types", "Gemeentetypen waar het over gaat."),
                                column("entry", "Kenmerk van het verhaal waar het over gaat."),
                                column("municipality", "Gemeente waar het over gaat (CBS-code)."),
                                column("group", "Kenmerk van de besloten groep waarin het staat."),
                                column("authorName", "Uw naam zoals die erbij staat."),
                                column("authorMunicipality", "Uw gemeente (CBS-code) zoals die erbij staat."),
                                column("authorFunction", "Uw functie zoals die erbij staat."),
                                column("asType", "Het gemeentetype dat lezers in plaats van uw naam zien."),
                                column("createdAt", "Wanneer u het plaatste."),
                                column("hiddenReason", "Waarom titel en tekst niet meer te lezen zijn."),
                                column("removed", "Of het hele gesprek is verwijderd.")),
                        to -> authorships.topicsOf(
                                person,
                                topic -> to.accept(row(
                                        topic.id().value(),
                                        topic.category().slug(),
                                        topic.title(),
                                        topic.text(),
                                        topic.themes(),
                                        topic.types(),
                                        topic.entry(),
                                        topic.municipality(),
                                        Optional.ofNullable(topic.group())
                                                .map(GroupId::value)
                                                .orElse(null),
                                        topic.author().name(),
                                        topic.author().municipality(),
                                        topic.author().function(),
                                        topic.author().type(),
                                        topic.createdAt(),
                                        Optional.ofNullable(topic.hiding())
                                                .map(Topic.Hiding::reason)
                                                .orElse(null),
                                        topic.removed())))),
                new OwnTable(
                        "reacties",
                        "Uw reacties op het forum.",
                        List.of(
                                column("id", "Kenmerk van de reactie: dat van het gesprek, een punt en het nummer."),
                                column("text", "Tekst (Markdown)."),
                                column("authorName", "Uw naam zoals die erbij staat."),
                                column("authorMunicipality", "Uw gemeente (CBS-code) zoals die erbij staat."),
                                column("authorFunction", "Uw functie zoals die erbij staat."),
                                column("asType", "Het gemeentetype dat lezers in plaats van uw naam zien."),
                                column("createdAt", "Wanneer u de reactie plaatste."),
                                column("removedAt", "Wanneer zij is verwijderd."),
                                column("removedReason", "Waarom zij is verwijderd."),
                                column("movedTo", "Waar zij nu staat, als zij is verplaatst.")),
                        to -> authorships.postsOf(
                                person,
                                post -> to.accept(row(
                                        post.id(),
                                        post.text(),
                                        post.author().name(),
                                        post.author().municipality(),
                                        post.author().function(),
                                        post.author().type(),
                                        post.createdAt(),
                                        Optional.ofNullable(post.removal())
                                                .map(Post.Removal::at)
                                                .orElse(null),
                                        Optional.ofNullable(post.removal())
                                                .map(Post.Removal::reason)
                                                .orElse(null),
                                        Optional.ofNullable(post.movedTo())
                                                .map(ContributionId::value)
                                                .orElse(null))))),
                new OwnTable(
                        "eerdere-teksten",
                        "Wat er in uw reacties stond voordat u ze wijzigde.",
                        List.of(
                                column("post", "Kenmerk van de reactie."),
                                column("text", "Tekst (Markdown)."),
                                column("until", "Tot wanneer dat er stond.")),
                        to -> authorships.postsOf(
                                person,
                                post -> post.former()
                                        .forEach(former -> to.accept(row(post.id(), former.text(), former.until()))))),
                new OwnTable(
                        "bedankjes",
                        "Reacties waarvan u liet weten dat zij u hielpen.",
                        List.of(column("post", "Kenmerk van de reactie.")),
                        to -> authorships.postsThanked(person, post -> to.accept(row(post.id())))));
    }

    @Override
    public boolean erase(String person, Choice choice) {
        var left = 0;
        for (var post : authorships.postsOf(person, BATCH)) {
            left += isErased(post, choice) ? 0 : 1;
        }
        for (var topic : authorships.topicsOf(person, BATCH)) {
            left += isErased(topic, choice) ? 0 : 1;
        }
        return left == 0
                && authorships.forgetThanks(person, BATCH) == 0
                && authorships.postsOf(person, 1).isEmpty()
                && authorships.topicsOf(person, 1).isEmpty();
    }

    private boolean isErased(Post post, Choice choice) {
        if (choice == Choice.REMOVE && !post.author().hidden() && !post.erased()) {
            var place = post.movedTo();
            if (place != null && topics.findPost(place.topic(), place.value()).isEmpty()) {
                // It is being split off: what it says is still to be taken from here.
                return false;
            }
            try {
                forum.erase(topics.find(post.topic()).orElseThrow(), post);
            } catch (PostUntold | ChangedMeanwhile e) {
                LOG.debug("What {} said goes in another round: {}", post.id(), e.getMessage());
                return false;
            }
        }
        authorships.forget(post);
        return true;
    }

    private boolean isErased(Topic topic, Choice choice) {
        if (choice == Choice.REMOVE && !topic.author().hidden() && !topic.erased()) {
            try {
                forum.erase(topic);
            } catch (ChangedMeanwhile e) {
                LOG.debug("What {} said goes in another round: {}", topic.id(), e.getMessage());
                return false;
            }
        }
        authorships.forget(topic);
        return true;
    }
}
