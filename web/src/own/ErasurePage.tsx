// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { type Erasure, own } from '../api/own';
import { leave } from '../session/leave';
import { SignInGate } from '../session/SignInGate';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { dateTime } from '../ui/format';
import { Loaded } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { partOf } from './services';
import './own.css';

const LOOK_EVERY = 1_500;

/** How far an erasure is, part by part, until all have confirmed; then the way out. */
export function ErasurePage({ id }: { id: string }) {
  return (
    <SignInGate title="Uw gegevens worden gewist" why="Hoever het wissen van uw gegevens is.">
      {() => <Progress id={id} />}
    </SignInGate>
  );
}

function Progress({ id }: { id: string }) {
  const erasure = useQuery({
    queryKey: ['erasure', id],
    queryFn: ({ signal }) => own.erasure(id, signal),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.completedAt ? false : LOOK_EVERY),
  });
  const isDone = erasure.data?.completedAt !== undefined;
  return (
    <Page
      title={isDone ? 'Uw gegevens zijn gewist' : 'Uw gegevens worden gewist'}
      lead={
        isDone ? undefined : 'Dit duurt meestal een halve minuut. U kunt deze pagina sluiten; het gaat door.'
      }
      path={[
        { href: '/mijn-gegevens', label: 'Mijn gegevens' },
        { href: `/mijn-gegevens/${id}`, label: 'Wissen' },
      ]}
    >
      <Loaded query={erasure} what="Voortgang" lines={4}>
        {(data) => (
          <>
            <Parts erasure={data} />
            {isDone && <Done />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Parts({ erasure }: { erasure: Erasure }) {
  const confirmed = erasure.services.filter((service) => service.confirmedAt).length;
  return (
    <section className="section" aria-labelledby="onderdelen">
      <h2 id="onderdelen" className="nl-heading nl-heading--level-3">
        Per onderdeel
      </h2>
      <p>
        Gevraagd op {dateTime(erasure.requestedAt)}.{' '}
        {erasure.choice === 'remove'
          ? 'Uw bijdragen worden verwijderd.'
          : 'Uw bijdragen blijven staan zonder uw naam.'}
      </p>
      <p role="status">
        {confirmed} van {erasure.services.length} onderdelen zijn klaar.
      </p>
      <ul className="rows">
        {erasure.services.map((service) => (
          <li key={service.name} className="row">
            <p className="row__title">{partOf(service.name)}</p>
            <p>
              {service.confirmedAt ? (
                <Badge tone="good">Gewist</Badge>
              ) : (
                <Badge tone="attention">Bezig</Badge>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Done() {
  return (
    <div className="own__done">
      <Notice tone="ok" title="Alles is gewist">
        <p>
          Alle onderdelen bevestigden dat. Log nu uit: dan verdwijnt ook het cookie dat u ingelogd houdt, en
          wat deze browser van u bewaarde.
        </p>
        <p className="button-row">
          <Button look="primary" onClick={leave}>
            Uitloggen
          </Button>
        </p>
      </Notice>
    </div>
  );
}
