// SPDX-License-Identifier: EUPL-1.2

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { moderation, type OwnCase } from '../api/moderation';
import { ForumText } from '../forum/ForumText';
import { SignInGate } from '../session/SignInGate';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { counted, dateTime } from '../ui/format';
import { Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Page } from '../ui/Page';
import { Pagination } from '../ui/Pagination';
import { Decisions } from './Decisions';
import { OwnHeld } from './OwnHeld';
import { ReasonForm } from './ReasonForm';
import { addressOfReported, groundNames, stateOf } from './words';
import './moderation.css';

const LEAD = 'Wat u meldde op het forum, en wat de redactie besloot over wat u schreef.';

/** What became of one's reports, and of what others reported. */
export function OwnCasesPage() {
  return (
    <SignInGate title="Meldingen en besluiten" why={LEAD}>
      {() => <Own />}
    </SignInGate>
  );
}

function Own() {
  const [address] = useSearchParams();
  const page = Number.parseInt(address.get('page') ?? '1', 10) || 1;
  const parameters = { page, pageSize: 20 };
  const cases = useQuery({
    queryKey: ['own-cases', parameters],
    queryFn: ({ signal }) => moderation.ownCases(parameters, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return (
    <Page
      title="Meldingen en besluiten"
      lead={LEAD}
      path={[
        { href: '/mijn-bijdragen', label: 'Mijn bijdragen' },
        { href: '/mijn-meldingen', label: 'Meldingen en besluiten' },
      ]}
    >
      <OwnHeld />
      <Loaded query={cases} what="Meldingen" lines={6}>
        {(answer) =>
          answer.items.length === 0 ? (
            <Empty title="Er is niets gemeld of besloten">
              <p>Ziet u op het forum iets dat daar niet hoort? Kies daar ‘Melden’.</p>
            </Empty>
          ) : (
            <>
              <p role="status">{counted(answer.total, 'bijdrage', 'bijdragen')}</p>
              <ul className="cases">
                {answer.items.map((one) => (
                  <li key={one.id}>
                    <OwnCaseCard one={one} />
                  </li>
                ))}
              </ul>
              <Pagination
                label="Pagina’s met meldingen en besluiten"
                page={answer.page}
                pageSize={answer.pageSize}
                total={answer.total}
                hrefOf={(next) => `/mijn-meldingen?page=${next}`}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function OwnCaseCard({ one }: { one: OwnCase }) {
  const part = one.number === undefined ? 'Begin van een gesprek' : `Reactie ${one.number}`;
  return (
    <article className="card case" aria-labelledby={`zaak-${one.id}`}>
      <p className="card__meta">
        {one.own ? 'U schreef' : 'U meldde'} · {part} · {dateTime(one.changedAt)}
      </p>
      <h2 className="nl-heading nl-heading--level-4" id={`zaak-${one.id}`}>
        {one.title === undefined && one.text === undefined ? (
          'Deze bijdrage is niet (meer) te lezen'
        ) : (
          <Link href={addressOfReported(one)}>{one.title ?? part}</Link>
        )}
      </h2>
      <p className="tags">
        <Badge tone={one.state === 'decided' ? undefined : 'attention'}>{stateOf(one)}</Badge>
      </p>
      {one.text && (
        <div className="case__text">
          <ForumText text={one.text} looksUp />
        </div>
      )}
      {one.report && (
        <p>
          Uw melding: <strong>{groundNames[one.report.ground]}</strong>
          {one.report.words && `: ${one.report.words}`}
        </p>
      )}
      {one.decisions.length > 0 && <Decisions decisions={one.decisions} />}
      {one.appealableUntil && <AppealForm one={one} until={one.appealableUntil} />}
    </article>
  );
}

function AppealForm({ one, until }: { one: OwnCase; until: string }) {
  const cache = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const appealing = useMutation({
    mutationFn: (text: string) => moderation.appeal(one, text),
    onSuccess: () => setOpen(false),
    onSettled: () => cache.invalidateQueries({ queryKey: ['own-cases'] }),
  });
  return isOpen ? (
    <ReasonForm
      id={`bezwaar-${one.id}`}
      label="Waarom bent u het er niet mee eens?"
      hint="Een andere redacteur leest dit en besluit. U kunt één keer bezwaar maken."
      limit={2_000}
      send="Bezwaar versturen"
      doing={appealing}
      onSend={appealing.mutate}
      onCancel={() => setOpen(false)}
    />
  ) : (
    <p className="button-row">
      <Button onClick={() => setOpen(true)}>Bezwaar maken</Button>
      <span className="small">Dat kan tot {dateTime(until)}.</span>
    </p>
  );
}
