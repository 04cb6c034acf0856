// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { type Entry, portfolio, type Revision } from '../api/portfolio';
import { NotFoundPage } from '../pages/NotFoundPage';
import { counted, dateTime } from '../ui/format';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loading';
import { Page } from '../ui/Page';
import { changeNames } from '../ui/words';
import { addressOf } from './address';
import { DifferenceList } from './DifferenceList';
import { EntryStory } from './EntryStory';
import { isMissing, useEntry } from './useEntry';
import './entry.css';

/** Every text that everybody could read of an entry, and how they differ. */
export function HistoryPage({ address }: { address: string }) {
  const entry = useEntry(address);
  if (isMissing(entry.error)) {
    return <NotFoundPage what="Deze bijdrage" />;
  }
  return (
    <Loaded query={entry} what="Geschiedenis" lines={8}>
      {(found) => <History entry={found} />}
    </Loaded>
  );
}

function History({ entry }: { entry: Entry }) {
  const here = `/geschiedenis/${entry.slug ?? entry.id}`;
  const [query] = useSearchParams();
  const last = entry.revision ?? 1;
  const number = withinOr(last, query.get('versie'), last);
  const isWhole = query.get('toon') === 'tekst' || number === 1;
  const revisions = useQuery({
    queryKey: ['revisions', entry.id, last],
    queryFn: ({ signal }) => portfolio.revisions(entry.id, signal),
  });
  return (
    <Page
      title="Wat er veranderde"
      over={entry.title}
      lead="Elke tekst die hier openbaar was, blijft te lezen."
      path={[
        { href: '/portfolio', label: 'Portfolio' },
        { href: addressOf(entry), label: entry.title },
        { href: here, label: 'Wat er veranderde' },
      ]}
    >
      <div className="split split--story">
        <div>
          {isWhole ? (
            <WholeText entry={entry} number={number} />
          ) : (
            <Differences entry={entry} number={number} />
          )}
        </div>
        <nav className="side" aria-label="Versies">
          <Loaded query={revisions} what="Versies">
            {({ items }) => (
              <>
                <p>{counted(items.length, 'versie', 'versies')}</p>
                <ol className="versions" reversed>
                  {items.map((revision) => (
                    <Version
                      key={revision.number}
                      revision={revision}
                      here={here}
                      isChosen={revision.number === number}
                      isLast={revision.number === last}
                    />
                  ))}
                </ol>
              </>
            )}
          </Loaded>
          <p>
            <Link href={addressOf(entry)}>Naar het verhaal zoals het nu is</Link>
          </p>
        </nav>
      </div>
    </Page>
  );
}

function Version({
  revision,
  here,
  isChosen,
  isLast,
}: {
  revision: Revision;
  here: string;
  isChosen: boolean;
  isLast: boolean;
}) {
  return (
    <li className="card versions__one" aria-current={isChosen ? 'true' : undefined}>
      <p>
        <strong>
          Versie {revision.number}: {changeNames[revision.change]}
        </strong>
        {isLast && ' (nu te lezen)'}
        <br />
        <span className="small">{dateTime(revision.publishedAt)}</span>
      </p>
      {revision.note && <p>{revision.note}</p>}
      <p className="versions__links">
        {revision.number > 1 && (
          <Link href={`${here}?versie=${revision.number}`}>
            Verschillen<span className="visually-hidden"> van versie {revision.number}</span>
          </Link>
        )}
        <Link href={`${here}?versie=${revision.number}&toon=tekst`}>
          Hele tekst<span className="visually-hidden"> van versie {revision.number}</span>
        </Link>
      </p>
    </li>
  );
}

function Differences({ entry, number }: { entry: Entry; number: number }) {
  const differences = useQuery({
    queryKey: ['differences', entry.id, number - 1, number],
    queryFn: ({ signal }) => portfolio.differences(entry.id, number - 1, number, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <p className="section__lead" role="status">
        Versie {number} vergeleken met versie {number - 1}. Wat wegging is doorgestreept, wat erbij kwam
        onderstreept.
      </p>
      <Loaded query={differences} what="Verschillen" lines={6}>
        {({ parts }) => <DifferenceList parts={parts} />}
      </Loaded>
    </>
  );
}

function WholeText({ entry, number }: { entry: Entry; number: number }) {
  const text = useQuery({
    queryKey: ['public text', entry.id, number],
    queryFn: ({ signal }) => portfolio.publicText(entry.id, number, signal),
  });
  return (
    <Loaded query={text} what="Tekst" lines={10}>
      {(then) => (
        <article className="story">
          <p className="section__lead" role="status">
            Versie {number}: ‘{then.title}’
          </p>
          <p className="page__lead">{then.summary}</p>
          <EntryStory entry={then} />
        </article>
      )}
    </Loaded>
  );
}

/** A number from the address bar, which may hold anything. */
function withinOr(usual: number, text: string | null, most: number): number {
  const number = Number.parseInt(text ?? '', 10);
  return number >= 1 && number <= most ? number : usual;
}
