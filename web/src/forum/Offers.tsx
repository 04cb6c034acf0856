// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { forum, type Topic } from '../api/forum';
import { useSession } from '../session/useSession';
import { date, listed } from '../ui/format';
import { Link } from '../ui/Link';

const MOST_NAMED = 3;
const MOST_SHOWN = 5;

/** The questions that wait for an answer that the reader's municipality may have. */
export function OffersToMine() {
  const { data: who } = useSession();
  const municipality = who?.municipality;
  const { data } = useQuery({
    queryKey: ['offers', municipality],
    queryFn: ({ signal }) => forum.offersTo(municipality ?? '', signal),
    enabled: municipality !== undefined,
  });
  if (!data || data.items.length === 0) {
    return null;
  }
  return (
    <section className="offers" aria-labelledby="kunt-u-helpen">
      <h2 id="kunt-u-helpen" className="nl-heading nl-heading--level-3">
        Kunt u helpen?
      </h2>
      <p>
        Uw gemeente vertelde over deze onderwerpen. Een gemeente van een type als het uwe wacht op antwoord.
      </p>
      <ul>
        {data.items.slice(0, MOST_SHOWN).map((offer) => (
          <li key={offer.topic}>
            <Link href={`/forum/${offer.topic}`}>{offer.title}</Link>{' '}
            <span className="small">gevraagd op {date(offer.askedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says that the question does not wait alone: who was asked whether they know. */
export function OfferLine({ topic }: { topic: Topic }) {
  const waits = topic.category === 'question' && topic.postCount === 0 && topic.state === 'open';
  const { data: offer } = useQuery({
    queryKey: ['offer', topic.id],
    queryFn: ({ signal }) => forum.offer(topic.id, signal),
    enabled: waits,
    retry: false,
  });
  if (!waits || !offer) {
    return null;
  }
  const named = offer.municipalities.slice(0, MOST_NAMED).map((one) => one.name);
  const more = offer.municipalities.length - named.length;
  const all = more > 0 ? [...named, more === 1 ? 'nog één gemeente' : `nog ${more} gemeenten`] : named;
  return (
    <p>
      Op {date(offer.offeredAt)} voorgelegd aan {listed(all)}: zij vertelden eerder over dit thema.
    </p>
  );
}
