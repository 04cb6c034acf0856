// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Followed, reader } from '../api/reader';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { counted, date } from '../ui/format';
import { Link } from '../ui/Link';
import { ProblemNotice } from '../ui/Notice';
import { levelNames } from './levels';
import { NewPosts } from './NewPosts';
import { OwnListPage } from './OwnListPage';

/** What a reader follows of the forum, the last first. */
export function FollowedPage() {
  return (
    <OwnListPage
      title="Gevolgd"
      lead="Gesprekken die u volgt. Waar u schrijft, volgt u vanzelf, tot u anders kiest."
      href="/forum/gevolgd"
      other={{ href: '/forum/bewaard', label: 'Bewaard' }}
      listKey="followed"
      load={reader.followed}
      count={(total) => counted(total, 'gesprek', 'gesprekken')}
      none="U volgt nog geen gesprek"
      button="Volgen"
      row={(one, onGone) => <Row key={one.topicId} followed={one} onLeft={onGone} />}
    />
  );
}

function Row({ followed, onLeft }: { followed: Followed; onLeft: () => void }) {
  const cache = useQueryClient();
  const leaving = useMutation({
    mutationFn: () => reader.choose(followed.topicId, 'none'),
    onSuccess: async () => {
      cache.invalidateQueries({ queryKey: ['follow', followed.topicId] });
      await cache.invalidateQueries({ queryKey: ['followed'] });
      onLeft();
    },
  });
  const title = followed.title ?? (followed.state === 'removed' ? 'Verwijderd gesprek' : 'Verborgen gesprek');
  return (
    <li className="row">
      <div>
        <p className="card__meta">
          {followed.level !== 'none' && levelNames[followed.level]}
          {followed.automatic && ' · omdat u hier schreef'}
          {followed.lastPostAt && ` · laatste bericht ${date(followed.lastPostAt)}`}
        </p>
        <p className="row__title">
          {followed.state === 'removed' ? title : <Link href={`/forum/${followed.topicId}`}>{title}</Link>}
        </p>
        <p className="tags">
          {followed.postCount !== undefined && (
            <span className="tag">
              {followed.postCount === 0
                ? 'Nog geen reactie'
                : counted(followed.postCount, 'reactie', 'reacties')}
            </span>
          )}
          <NewPosts
            topicId={followed.topicId}
            title={title}
            postCount={followed.postCount ?? 0}
            newPosts={followed.newPosts}
          />
          {followed.group && <Badge>Besloten groep</Badge>}
          {followed.state === 'hidden' && <Badge>Verborgen tot de redactie keek</Badge>}
        </p>
        {leaving.isError && <ProblemNotice failure={leaving.error} />}
      </div>
      <p className="button-row">
        <Button look="subtle" busy={leaving.isPending} onClick={() => leaving.mutate()}>
          Niet meer volgen<span className="visually-hidden">: {title}</span>
        </Button>
      </p>
    </li>
  );
}
