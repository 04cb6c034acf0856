// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Adoption, type Entry, portfolio } from '../api/portfolio';
import { useSession } from '../session/useSession';
import { AskFirst } from '../ui/AskFirst';
import { Button } from '../ui/Button';
import { dropDraft, keepDraft, keptDraft } from '../ui/draft';
import { TextArea } from '../ui/Fields';
import { counted, date } from '../ui/format';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loading';
import { ProblemNotice } from '../ui/Notice';

/** Which municipalities do what this one told of, and what each changed; and the way to join them. */
export function AdoptionTrail({ entry }: { entry: Entry }) {
  const { data: who } = useSession();
  const adoptions = useQuery({
    queryKey: ['adoptions', entry.id],
    queryFn: ({ signal }) => portfolio.adoptions(entry.id, signal),
  });
  const code = who?.signedIn ? who.municipality : undefined;
  const mayAdopt = code !== undefined && code !== entry.municipality.code;
  return (
    <section className="section" aria-labelledby="overgenomen">
      <h2 id="overgenomen" className="nl-heading nl-heading--level-2">
        Wie nam dit over?
      </h2>
      <Loaded query={adoptions} what="Gemeenten">
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <p className="section__lead">Nog geen andere gemeente heeft laten weten dat zij dit overnam.</p>
            ) : (
              <>
                <p className="section__lead">
                  {counted(items.length, 'gemeente doet', 'gemeenten doen')} dit nu ook.
                </p>
                <ul className="adoptions">
                  {items.map((adoption) => (
                    <li key={adoption.municipality.code} className="card">
                      <p className="adoptions__who">
                        <Link href={`/gemeenten/${adoption.municipality.code}`}>
                          {adoption.municipality.name}
                        </Link>{' '}
                        <span className="small">sinds {date(adoption.adoptedAt)}</span>
                      </p>
                      <p className="plain-text">
                        {adoption.changes ?? (
                          <span className="small">Zij schreef niet op wat zij veranderde.</span>
                        )}
                      </p>
                    </li>
                  ))}
                </ul>
              </>
            )}
            {mayAdopt && (
              <Adopting
                key={items.find((one) => one.municipality.code === code)?.version ?? 0}
                entry={entry}
                own={items.find((one) => one.municipality.code === code)}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** Says, says anew or says no longer that one's municipality adopted it. */
function Adopting({ entry, own }: { entry: Entry; own?: Adoption }) {
  const key = `overname:${entry.id}`;
  const cache = useQueryClient();
  const [isOpen, setOpen] = useState(() => keptDraft<string>(key) !== null);
  const [changes, setChanges] = useState(() => keptDraft<string>(key)?.value ?? own?.changes ?? '');
  const settle = {
    onSuccess: () => {
      dropDraft(key);
      setOpen(false);
      cache.invalidateQueries({ queryKey: ['adoptions', entry.id] });
      cache.invalidateQueries({ queryKey: ['adopted'] });
    },
    onError: () => cache.invalidateQueries({ queryKey: ['adoptions', entry.id] }),
  };
  const saying = useMutation({
    mutationFn: () =>
      own
        ? portfolio.changeAdoption(entry.id, own.municipality.code, own.version, changes.trim())
        : portfolio.adopt(entry.id, changes.trim()),
    ...settle,
  });
  const withdrawing = useMutation({
    mutationFn: async (adoption: Adoption) =>
      portfolio.withdrawAdoption(entry.id, adoption.municipality.code, adoption.version),
    ...settle,
  });
  const failure = saying.error ?? withdrawing.error;
  const send = (event: FormEvent) => {
    event.preventDefault();
    saying.mutate();
  };
  return (
    <div className="adopting no-print">
      {failure !== null && <ProblemNotice failure={failure} />}
      {isOpen ? (
        <form className="form" onSubmit={send}>
          <TextArea
            id="overname"
            label="Wat doet uw gemeente anders?"
            hint="Bijvoorbeeld: kleinere groepen, een andere partner, zonder de app. Noem geen namen. Iedereen kan dit lezen."
            optional
            rows={4}
            limit={2_000}
            value={changes}
            onChange={(text) => {
              setChanges(text);
              keepDraft(key, text);
            }}
          />
          <p className="button-row">
            <Button type="submit" look="primary" busy={saying.isPending} disabled={changes.length > 2_000}>
              {own ? 'Opslaan' : 'Laten weten'}
            </Button>
            <Button
              look="subtle"
              onClick={() => {
                dropDraft(key);
                setChanges(own?.changes ?? '');
                setOpen(false);
              }}
            >
              Toch niet
            </Button>
          </p>
        </form>
      ) : (
        <p className="button-row">
          <Button onClick={() => setOpen(true)}>
            {own ? 'Aanvullen wat u veranderde' : 'Dit nemen wij over'}
          </Button>
          {own && (
            <AskFirst
              question="Uw gemeente staat hier dan niet meer bij."
              yes="Ja, intrekken"
              busy={withdrawing.isPending}
              onYes={() => withdrawing.mutate(own)}
            >
              Intrekken
            </AskFirst>
          )}
        </p>
      )}
    </div>
  );
}
