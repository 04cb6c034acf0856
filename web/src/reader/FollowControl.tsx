// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Topic } from '../api/forum';
import { type Level, reader } from '../api/reader';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Fields';
import { Link } from '../ui/Link';
import { ProblemNotice } from '../ui/Notice';
import { levelNames } from './levels';

/** Follows a topic, and says how much of it. For who is signed in. */
export function FollowControl({ topic }: { topic: Topic }) {
  const cache = useQueryClient();
  const key = ['follow', topic.id];
  const { data: follow } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => reader.follow(topic.id, signal),
  });
  const choosing = useMutation({
    mutationFn: (level: Level) => reader.choose(topic.id, level),
    onSuccess: (chosen) => {
      cache.setQueryData(key, chosen);
      cache.invalidateQueries({ queryKey: ['followed'] });
    },
  });
  const isFollowed = follow !== undefined && follow.level !== 'none';
  return (
    <section className="follow-topic" aria-label="Dit gesprek volgen">
      {choosing.isError && <ProblemNotice failure={choosing.error} />}
      <p className="button-row">
        <Button
          icon={isFollowed ? 'check' : undefined}
          aria-pressed={isFollowed}
          busy={choosing.isPending || follow === undefined}
          onClick={() => choosing.mutate(isFollowed ? 'none' : 'every-answer')}
        >
          {isFollowed ? 'U volgt dit gesprek' : 'Volgen'}
        </Button>
        {isFollowed && (
          <Link href="/forum/gevolgd" className="nl-link small">
            Alles wat u volgt
          </Link>
        )}
      </p>
      {isFollowed && (
        <SelectField
          id="volgen"
          label="Wat wilt u ervan horen?"
          hint={hintOf(topic, follow.automatic, follow.told)}
          value={follow.level}
          options={Object.entries(levelNames).map(([value, label]) => ({ value, label }))}
          onChange={(level) => choosing.mutate(level as Level)}
        />
      )}
    </section>
  );
}

/** Why one follows it, and who knows. */
function hintOf(topic: Topic, automatic: boolean, told: boolean): string | undefined {
  const why = automatic ? 'U volgt dit gesprek omdat u hier schreef.' : undefined;
  if (told) {
    return why;
  }
  const unheard = topic.group
    ? 'Dat u volgt wat besloten is, blijft hier.'
    : 'U schreef hier als type gemeente; dat u dit gesprek volgt, blijft daarom hier.';
  return [why, unheard].filter(Boolean).join(' ');
}
