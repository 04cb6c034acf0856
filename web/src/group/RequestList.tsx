// SPDX-License-Identifier: EUPL-1.2
import { type Group, groups, type JoinRequest } from '../api/groups';
import { Button } from '../ui/Button';
import { dateTime } from '../ui/format';
import { ProblemNotice } from '../ui/Notice';
import { PersonLine } from './PersonLine';
import { useGroupChange } from './useGroups';

/** Who wants to join a group, for who lets them in. */
export function RequestList({ group, requests }: { group: Group; requests: JoinRequest[] }) {
  const approving = useGroupChange((request: string) => groups.approve(group.id, request));
  const declining = useGroupChange((request: string) => groups.decline(group.id, request));
  const failure = approving.error ?? declining.error;
  return (
    <section className="panel" aria-labelledby="verzoeken">
      <h2 id="verzoeken" className="nl-heading nl-heading--level-3">
        Verzoeken om mee te doen
      </h2>
      {failure && <ProblemNotice failure={failure} />}
      {requests.length === 0 && <p>Er wacht niemand.</p>}
      <ul className="plain-list">
        {requests.map((request) => (
          <li key={request.id}>
            <PersonLine person={request.person} />
            {request.motivation && <p>“{request.motivation}”</p>}
            <p className="small">Gevraagd op {dateTime(request.askedAt)}</p>
            <p className="button-row">
              <Button look="primary" busy={approving.isPending} onClick={() => approving.mutate(request.id)}>
                Toelaten<span className="visually-hidden">: {request.person.name}</span>
              </Button>
              <Button
                look="subtle"
                tone="negative"
                busy={declining.isPending}
                onClick={() => declining.mutate(request.id)}
              >
                Afwijzen<span className="visually-hidden">: {request.person.name}</span>
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
