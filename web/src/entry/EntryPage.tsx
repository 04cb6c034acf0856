// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { forum } from '../api/forum';
import { Problem } from '../api/http';
import { type Entry, portfolio, type RelatedStory } from '../api/portfolio';
import { TopicList } from '../forum/TopicList';
import { NotFoundPage } from '../pages/NotFoundPage';
import { EntryCard } from '../search/EntryList';
import { SampleBadge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { date } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { kindNames, stateNames } from '../ui/words';
import { EntryFacts } from './EntryFacts';
import { EntryStory } from './EntryStory';

/** An entry by its id. */
export function useEntry(id: string, enabled = true) {
  return useQuery({ queryKey: ['entry', id], queryFn: ({ signal }) => portfolio.entry(id, signal), enabled });
}

/** One story, with what goes with it. */
export function EntryPage({ id }: { id: string }) {
  const entry = useEntry(id);
  if (entry.error instanceof Problem && entry.error.status === 404) {
    return <NotFoundPage what="Deze bijdrage" />;
  }
  return (
    <Loaded query={entry} what="Verhaal" lines={10}>
      {(found) => <Found entry={found} />}
    </Loaded>
  );
}

function Found({ entry }: { entry: Entry }) {
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
        { href: `/portfolio/${entry.id}`, label: entry.title },
      ]}
    >
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
      <div className="split split--story">
        <article className="story">
          <EntryStory entry={entry} />
        </article>
        <aside className="side side--sticky" aria-label="Gegevens van dit verhaal">
          <div className="panel">
            <EntryFacts entry={entry} />
          </div>
          <p className="side__actions no-print">
            <Button onClick={() => window.print()} icon="print">
              Afdrukken
            </Button>
          </p>
        </aside>
      </div>
      <p className="citation">
        Verwijzen naar dit verhaal: gemeente {entry.municipality.name}, ‘{entry.title}’, De Nieuwe
        Verscheidenheid, {date(entry.publishedAt ?? entry.updatedAt)}, {window.location.origin}/portfolio/
        {entry.id} (CC BY 4.0).
      </p>
      <Discussion entry={entry} />
      <Related entry={entry} />
    </Page>
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
