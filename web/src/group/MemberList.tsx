// SPDX-License-Identifier: EUPL-1.2
import { type Group, groups, type Member } from '../api/groups';
import { AskFirst } from '../ui/AskFirst';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { ProblemNotice } from '../ui/Notice';
import { PersonLine } from './PersonLine';
import { useGroupChange } from './useGroups';

/** Who is in a group; with what may be done about it. */
export function MemberList({
  group,
  members,
  looksAfter,
}: {
  group: Group;
  members: Member[];
  looksAfter: boolean;
}) {
  const dismissing = useGroupChange((member: Member) => groups.dismiss(group.id, member.id));
  const appointing = useGroupChange((member: Member) => groups.appoint(group.id, member.id, !member.manager));
  const failure = dismissing.error ?? appointing.error;
  return (
    <section className="panel" aria-labelledby="leden">
      <h2 id="leden" className="nl-heading nl-heading--level-3">
        Leden
      </h2>
      {failure && <ProblemNotice failure={failure} />}
      {members.length === 0 && <p>Nog niemand. Laat iemand toe die het vraagt, en maak die beheerder.</p>}
      <ul className="plain-list">
        {members.map((member) => (
          <li key={member.id}>
            <PersonLine person={member.person} /> {member.manager && <Badge>Beheerder</Badge>}
            <p className="button-row">
              {looksAfter && (
                <Button look="subtle" busy={appointing.isPending} onClick={() => appointing.mutate(member)}>
                  {member.manager ? 'Geen beheerder meer' : 'Maak beheerder'}
                  <span className="visually-hidden">: {member.person.name}</span>
                </Button>
              )}
              {(looksAfter || member.own) && (
                <AskFirst
                  question={
                    member.own
                      ? 'U ziet de gesprekken dan niet meer. Groep verlaten?'
                      : `Ziet ${member.person.name} de gesprekken niet meer?`
                  }
                  yes={member.own ? 'Ja, verlaten' : 'Ja, verwijderen'}
                  busy={dismissing.isPending}
                  onYes={() => dismissing.mutate(member)}
                >
                  {member.own ? 'Groep verlaten' : 'Verwijderen'}
                  {!member.own && <span className="visually-hidden">: {member.person.name}</span>}
                </AskFirst>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
