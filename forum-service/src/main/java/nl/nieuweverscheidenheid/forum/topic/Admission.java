// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.Optional;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import org.springframework.stereotype.Service;

/** Asks the reception about what members write, as soon as it is sure that they may write it. Editors pass. */
@Service
class Admission {
    private final Forum forum;
    private final Reception reception;

    Admission(Forum forum, Reception reception) {
        this.forum = forum;
        this.reception = reception;
    }

    Optional<Waiting> open(Topic.Writing writing, Official official) {
        Forum.refuseOutsider(official);
        Forum.refuseAnnouncement(writing, official);
        return official.isEditor()
                ? Optional.empty()
                : reception.receive(new Draft.Opening(writing), Forum.author(official));
    }

    Optional<Waiting> answer(TopicId id, String text, Official official) {
        Forum.refuseOutsider(official);
        var topic = forum.get(id);
        topic.refuseClosed();
        topic.refuseHidden();
        return official.isEditor()
                ? Optional.empty()
                : reception.receive(new Draft.Answer(id, text), Forum.author(official));
    }

    Topic rewrite(TopicId id, EntityVersion version, Topic.Writing writing, Official official) {
        receiveChange(new Draft.Opening(writing).words(), official);
        return forum.rewrite(id, version, writing, official);
    }

    Post edit(TopicId id, int number, EntityVersion version, String text, Official official) {
        receiveChange(text, official);
        return forum.edit(id, number, version, text, official);
    }

    private void receiveChange(String words, Official official) {
        if (!official.isEditor()) {
            reception.receiveChange(words, Forum.author(official));
        }
    }
}
