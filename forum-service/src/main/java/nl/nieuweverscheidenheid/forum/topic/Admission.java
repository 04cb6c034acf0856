// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.Optional;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import org.springframework.stereotype.Service;

/**
 * Asks the reception about what members write, as soon as it is sure that they may write it. Editors pass. Whose answer is
 * let through has a part in the topic.
 */
@Service
class Admission {
    private final Forum forum;
    private final Reception reception;
    private final References references;
    private final Participation participation;

    Admission(Forum forum, Reception reception, References references, Participation participation) {
        this.forum = forum;
        this.reception = reception;
        this.references = references;
        this.participation = participation;
    }

    /** @param asType whether readers shall know no more than the type of the author's municipality */
    Optional<Waiting> open(Topic.Writing writing, boolean asType, Official official) {
        official.requirePart();
        Forum.refuseAnnouncement(writing, official);
        var author = forum.author(official, asType);
        references.check(Wording.opening(writing.text(), author));
        return official.isEditor() ? Optional.empty() : reception.receive(new Draft.Opening(writing), author);
    }

    /** @param asType as of a topic */
    Optional<Waiting> answer(Topic topic, String text, boolean asType, Official official) {
        official.requirePart();
        topic.refuseClosed();
        topic.refuseHidden();
        if (asType) {
            Forum.refuseHiding(topic);
        }
        var author = forum.author(official, asType);
        references.check(Wording.answering(topic, text, author));
        Optional<Waiting> waiting = official.isEditor() || topic.group() != null
                ? Optional.empty()
                : reception.receive(new Draft.Answer(topic.id(), text), author);
        if (waiting.isEmpty()) {
            participation.note(topic, author);
        }
        return waiting;
    }

    Topic rewrite(TopicId id, EntityVersion version, Topic.Writing writing, Official official) {
        receiveChange(id, new Draft.Opening(writing).words(), official);
        return forum.rewrite(id, version, writing, official);
    }

    Post edit(TopicId id, int number, EntityVersion version, String text, Official official) {
        receiveChange(id, text, official);
        return forum.edit(id, number, version, text, official);
    }

    /** Who is in a closed group was let in by those who look after it. */
    private void receiveChange(TopicId id, String words, Official official) {
        if (!official.isEditor() && forum.get(id, Optional.of(official)).group() == null) {
            reception.receiveChange(words, Author.of(official));
        }
    }
}
