// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { forum } from '../api/forum';
import { type Entry, portfolio, type RelatedStory } from '../api/portfolio';
import { TopicList } from '../forum/TopicList';
import { NotFoundPage } from '../pages/NotFoundPage';
import { EntryCard } from '../search/EntryList';
import { isEditor, useSession } from '../session/useSession';
import { SampleBadge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { date } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { kindNames, stateNames } from '../ui/words';
import { AdoptionTrail } from './AdoptionTrail';
import { addressOf } from './address';
import { EntryArticle } from './EntryArticle';
import { LinkedData } from './LinkedData';
import { Upkeep } from './Upkeep';
import { isMissing, useEntry } from './useEntry';
import { WithdrawPictures } from './WithdrawPictures';
import './entry.css';

/** One story, with what goes with it. */
export function EntryPage({ address }: { address: string }) {
  const entry = useEntry(address);
  const cache = useQueryClient();
  const [path, navigate] = useLocation();
  const present = entry.data && addressOf(entry.data);

  // Whoever came by the id or by a former address goes on under the present one.
  useEffect(() => {
    if (entry.data && present && path !== present) {
      cache.setQueryData(['entry', entry.data.slug ?? entry.data.id], entry.data);
      navigate(present + window.location.search + window.location.hash, { replace: true });
    }
  }, [entry.data, present, path, cache, navigate]);

  if (isMissing(entry.error)) {
    return <NotFoundPage what="Deze bijdrage" />;
  }
  return (
    <Loaded query={entry} what="Verhaal" lines={10}>
      {(found) => <Found key={found.id} entry={found} />}
    </Loaded>
  );
}

function Found({ entry }: { entry: Entry }) {
  const { data: who } = useSession();
  const isOwn = who?.signedIn === true && who.municipality === entry.municipality.code;
  return (
    <Page
      title={entry.title}
      over={
        <>
          {kindNames[entry.kind]} · {entry.municipality.name} {entry.sample && <SampleBadge />}
        </>
      }
      lead={entry.summary}
      path={[
        { href: '/portfolio', label: 'Portfolio' },
        { href: addressOf(entry), label: entry.title },
      ]}
    >
      {entry.state === 'published' && <LinkedData entry={entry} />}
      {entry.state !== 'published' && (
        <Notice tone="warning" title={`Nog niet openbaar: ${stateNames[entry.state].toLowerCase()}`}>
          <p>
            Alleen uw gemeente en de redactie zien deze pagina.{' '}
            <Link href={`/insturen/${entry.id}`}>Naar het formulier</Link>
          </p>
        </Notice>
      )}
      {entry.sample && (
        <Notice>
          <p>
            Dit is voorbeeldinhoud: verzonnen om te laten zien hoe het portaal werkt. De gemeente heeft dit
            niet ingestuurd.
          </p>
        </Notice>
      )}
      <Corrections entry={entry} />
      {isOwn && entry.state === 'published' && <Upkeep entry={entry} />}
      <EntryArticle entry={entry}>
        <p className="side__actions no-print">
          <Button onClick={() => window.print()} icon="print">
            Afdrukken
          </Button>
        </p>
      </EntryArticle>
      {entry.state === 'published' && entry.images.length > 0 && (isOwn || isEditor(who)) && (
        <WithdrawPictures entry={entry} />
      )}
      <p className="citation">
        Verwijzen naar dit verhaal: gemeente {entry.municipality.name}, ‘{entry.title}’, De Nieuwe
        Verscheidenheid, {date(entry.revisedAt ?? entry.publishedAt ?? entry.updatedAt)},{' '}
        <span className="breakable">
          {window.location.origin}
          {addressOf(entry)}
        </span>{' '}
        (CC BY 4.0).
        {(entry.revision ?? 1) > 1 && (
          <>
            {' '}
            <Link href={`/geschiedenis/${entry.slug ?? entry.id}`}>Wat er veranderde</Link>
          </>
        )}
      </p>
      {entry.state === 'published' && <AdoptionTrail entry={entry} />}
      <Discussion entry={entry} />
      <Related entry={entry} />
    </Page>
  );
}

/** What editors corrected since the text was last reviewed; for everybody to see. */
function Corrections({ entry }: { entry: Entry }) {
  if (!entry.corrections || entry.corrections.length === 0) {
    return null;
  }
  return (
    <Notice title="Verbeterd door de redactie">
      <ul className="plain-list">
        {entry.corrections.map((correction) => (
          <li key={correction.correctedAt}>
            {date(correction.correctedAt)}: {correction.note}
          </li>
        ))}
      </ul>
      <p>
        <Link href={`/geschiedenis/${entry.slug ?? entry.id}`}>Bekijk wat er veranderde</Link>
      </p>
    </Notice>
  );
}

function Discussion({ entry }: { entry: Entry }) {
  const parameters = { entry: entry.id, pageSize: 10 };
  const topics = useQuery({
    queryKey: ['topics', parameters],
    queryFn: ({ signal }) => forum.topics(parameters, signal),
  });
  return (
    <section className="section no-print" aria-labelledby="gesprek">
      <div className="section__header">
        <h2 id="gesprek" className="nl-heading nl-heading--level-2">
          In gesprek over dit verhaal
        </h2>
        <ButtonLink look="secondary" href={`/forum/nieuw?entry=${entry.id}`}>
          Stel een vraag
        </ButtonLink>
      </div>
      <Loaded query={topics} what="Gesprekken">
        {(page) =>
          page.items.length === 0 ? (
            <Empty title="Nog geen vragen over dit verhaal">
              <p>Wilt u iets weten over de aanpak? Uw vraag helpt ook anderen.</p>
            </Empty>
          ) : (
            <TopicList topics={page.items} level={3} />
          )
        }
      </Loaded>
    </section>
  );
}

/** Stories like this one, with why. */
function Related({ entry }: { entry: Entry }) {
  const found = useQuery({
    queryKey: ['related', entry.id],
    queryFn: ({ signal }) => portfolio.related(entry.id, 3, signal),
    enabled: entry.state === 'published',
  });
  const stories = found.data?.items ?? [];
  if (stories.length === 0) {
    return null;
  }
  return (
    <section className="section no-print" aria-labelledby="verwant">
      <h2 id="verwant" className="nl-heading nl-heading--level-2">
        Verwante verhalen
      </h2>
      <ul className="cards">
        {stories.map((story) => (
          <li key={story.id}>
            <EntryCard story={story} level={3} why={<p className="why">{whyOf(story)}</p>} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What two stories have in common, in a few words. */
function whyOf({ reasons = [] }: RelatedStory): string {
  const labels = (kind: string) => reasons.filter((one) => one.kind === kind).map((one) => one.label);
  const list = new Intl.ListFormat('nl', { type: 'conjunction' });
  const themes = labels('theme').map((label) => label.toLowerCase());
  const words = labels('text').map((word) => `‘${word}’`);
  return [
    themes.length > 0 && `Ook over ${list.format(themes)}`,
    labels('type').length > 0 && 'zelfde type gemeente',
    themes.length === 0 && words.length > 0 && `Ook over ${list.format(words)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
