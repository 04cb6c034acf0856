// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { type Category, forum } from '../api/forum';
import { OwnLinks } from '../reader/OwnLinks';
import { useThemes } from '../search/useFilters';
import { useTypes } from '../type/useTypes';
import { SelectField } from '../ui/Fields';
import { counted } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Page } from '../ui/Page';
import { Pagination } from '../ui/Pagination';
import { categoryPlurals } from '../ui/words';
import { OffersToMine } from './Offers';
import { TopicList } from './TopicList';

/** All conversations, by kind, theme and type. */
export function ForumPage() {
  const [address, setAddress] = useSearchParams();
  const { data: themes = [] } = useThemes();
  const { data: types = [] } = useTypes();
  const category = address.get('category') ?? '';
  const theme = address.get('theme') ?? '';
  const type = address.get('type') ?? '';
  const unanswered = address.get('unanswered') === 'true';
  const page = Number.parseInt(address.get('page') ?? '1', 10) || 1;
  const parameters = { category, theme, type, unanswered: unanswered || undefined, page, pageSize: 15 };
  const topics = useQuery({
    queryKey: ['topics', parameters],
    queryFn: ({ signal }) => forum.topics(parameters, signal),
    placeholderData: keepPreviousData,
  });

  const changed = (change: Record<string, string>) => {
    const next = new URLSearchParams(address);
    for (const [name, value] of Object.entries({ page: '', ...change })) {
      if (value) {
        next.set(name, value);
      } else {
        next.delete(name);
      }
    }
    return next;
  };
  const hrefOf = (change: Record<string, string>) => {
    const query = changed(change).toString();
    return query ? `/forum?${query}` : '/forum';
  };
  const tabs = [
    { label: 'Alles', href: hrefOf({ category: '', unanswered: '' }), current: !category && !unanswered },
    {
      label: 'Zoekt antwoord',
      href: hrefOf({ category: '', unanswered: 'true' }),
      current: unanswered,
    },
    ...(Object.keys(categoryPlurals) as Category[]).map((one) => ({
      label: categoryPlurals[one],
      href: hrefOf({ category: one, unanswered: '' }),
      current: category === one && !unanswered,
    })),
  ];

  return (
    <Page
      title="Forum"
      lead="Stel een vraag aan collega’s in andere gemeenten, deel een ervaring of leg een dilemma voor."
      path={[{ href: '/forum', label: 'Forum' }]}
      actions={
        <>
          <OwnLinks />
          <ButtonLink href="/forum/groepen" look="secondary">
            Besloten groepen
          </ButtonLink>
          <ButtonLink href="/forum/nieuw">Begin een gesprek</ButtonLink>
        </>
      }
    >
      <nav className="tabs" aria-label="Soorten gesprekken">
        <ul>
          {tabs.map((tab) => (
            <li key={tab.label}>
              <Link href={tab.href} className="tab" aria-current={tab.current ? 'page' : undefined}>
                {tab.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="inline-fields">
        <SelectField
          id="thema"
          label="Thema"
          value={theme}
          placeholder="Alle thema’s"
          options={themes.map((one) => ({ value: one.slug, label: one.name }))}
          onChange={(value) => setAddress(changed({ theme: value }))}
        />
        <SelectField
          id="type"
          label="Type gemeente"
          value={type}
          placeholder="Alle typen"
          options={types.map((one) => ({ value: one.slug, label: one.name }))}
          onChange={(value) => setAddress(changed({ type: value }))}
        />
      </div>
      <OffersToMine />
      <Loaded query={topics} what="Gesprekken" lines={8}>
        {(answer) => (
          <>
            <p role="status">{counted(answer.total, 'gesprek', 'gesprekken')}</p>
            {answer.items.length === 0 ? (
              <Empty title="Hier is nog niets besproken">
                <p>
                  <Link href="/forum/nieuw">Begin het eerste gesprek</Link>
                </p>
              </Empty>
            ) : (
              <TopicList topics={answer.items} />
            )}
            <Pagination
              label="Pagina’s met gesprekken"
              page={answer.page}
              pageSize={answer.pageSize}
              total={answer.total}
              hrefOf={(next) => hrefOf({ page: String(next) })}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
