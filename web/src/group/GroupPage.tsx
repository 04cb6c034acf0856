// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { type Group, groups, type WholeGroup } from '../api/groups';
import { Problem } from '../api/http';
import { NotFoundPage } from '../pages/NotFoundPage';
import { SignInGate } from '../session/SignInGate';
import { AskFirst } from '../ui/AskFirst';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Fields';
import { ButtonLink } from '../ui/Link';
import { Loaded } from '../ui/Loading';
import { Notice, ProblemNotice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { GroupTopics } from './GroupTopics';
import { MemberList } from './MemberList';
import { NamingForm } from './NamingForm';
import { RequestList } from './RequestList';
import { useGroupChange } from './useGroups';

/** A closed group: to members what is said in it, to others how they come in. */
export function GroupPage({ id }: { id: string }) {
  return (
    <SignInGate title="Besloten groep" why="Een besloten groep is er voor wie met een account is ingelogd.">
      {() => <Asked id={id} />}
    </SignInGate>
  );
}

function Asked({ id }: { id: string }) {
  const whole = useQuery({ queryKey: ['group', id], queryFn: ({ signal }) => groups.group(id, signal) });
  if (whole.error instanceof Problem && whole.error.status === 404) {
    return <NotFoundPage what="Deze groep" />;
  }
  return (
    <Loaded query={whole} what="Groep" lines={8}>
      {(found) => <Found whole={found} />}
    </Loaded>
  );
}

function Found({ whole }: { whole: WholeGroup }) {
  const { group, looksAfter, members, requests } = whole;
  const [isNaming, setNaming] = useState(false);
  const isMember = group.membership === 'member' || group.membership === 'manager';
  return (
    <Page
      title={group.name}
      over="Besloten groep"
      lead={group.description}
      path={[
        { href: '/forum', label: 'Forum' },
        { href: '/forum/groepen', label: 'Besloten groepen' },
        { href: `/forum/groepen/${group.id}`, label: group.name },
      ]}
      actions={isMember && <ButtonLink href={`/forum/nieuw?groep=${group.id}`}>Begin een gesprek</ButtonLink>}
    >
      <div className="split">
        <div>{isMember ? <GroupTopics id={group.id} /> : <Joining group={group} />}</div>
        <div className="side">
          {requests && <RequestList group={group} requests={requests} />}
          {members && <MemberList group={group} members={members} looksAfter={looksAfter} />}
          {looksAfter && (
            <section className="panel" aria-label="Naam en omschrijving">
              {isNaming ? (
                <NamingForm group={group} onDone={() => setNaming(false)} onCancel={() => setNaming(false)} />
              ) : (
                <>
                  <p>
                    <Button onClick={() => setNaming(true)}>Naam en omschrijving wijzigen</Button>
                  </p>
                  <Dissolving group={group} />
                </>
              )}
            </section>
          )}
        </div>
      </div>
    </Page>
  );
}

/** Takes the group away, for who looks after it. */
function Dissolving({ group }: { group: Group }) {
  const [, navigate] = useLocation();
  const dissolving = useGroupChange(
    () => groups.remove(group),
    () => navigate('/forum/groepen'),
  );
  return (
    <>
      {dissolving.isError && <ProblemNotice failure={dissolving.error} />}
      <p>
        <AskFirst
          question="Alle gesprekken van de groep gaan voorgoed weg, voor iedereen. Groep opheffen?"
          yes="Ja, opheffen"
          busy={dissolving.isPending}
          onYes={() => dissolving.mutate(undefined)}
        >
          Groep opheffen
        </AskFirst>
      </p>
    </>
  );
}

/** How somebody who is no member becomes one. */
function Joining({ group }: { group: Group }) {
  const [motivation, setMotivation] = useState('');
  const asking = useGroupChange(() => groups.ask(group.id, motivation));
  const takingBack = useGroupChange((request: string) => groups.decline(group.id, request));
  const request = group.ownRequest;
  if (request) {
    return (
      <Notice title="U vroeg om mee te doen" announced>
        <p>Wie de groep beheert, bekijkt uw verzoek. Daarna ziet u hier de gesprekken.</p>
        {takingBack.isError && <ProblemNotice failure={takingBack.error} />}
        <p>
          <Button busy={takingBack.isPending} onClick={() => takingBack.mutate(request)}>
            Verzoek intrekken
          </Button>
        </p>
      </Notice>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    asking.mutate(undefined);
  };
  return (
    <section className="panel" aria-labelledby="meedoen">
      <h2 id="meedoen" className="nl-heading nl-heading--level-3">
        Meedoen
      </h2>
      <p>
        Alleen leden zien wat hier besproken wordt. Wie de groep beheert, ziet uw naam, functie en gemeente en
        laat u toe.
      </p>
      <form className="form" onSubmit={send} noValidate>
        {asking.isError && <ProblemNotice failure={asking.error} />}
        <TextArea
          id="motivatie"
          label="Waarom wilt u meedoen?"
          optional
          rows={3}
          limit={500}
          value={motivation}
          onChange={setMotivation}
        />
        <p>
          <Button type="submit" look="primary" busy={asking.isPending}>
            Vraag om mee te doen
          </Button>
        </p>
      </form>
    </section>
  );
}
