// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { useSearchParams } from 'wouter';
import type { Parameters } from '../api/http';
import type { Page as Part } from '../api/portfolio';
import { SignInGate } from '../session/SignInGate';
import { ButtonLink, Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Page } from '../ui/Page';
import { Pagination } from '../ui/Pagination';

interface Props<Item> {
  title: string;
  lead: string;
  href: string;
  /** The page beside it. */
  other: { href: string; label: string };
  /** Under what it is kept in the cache. */
  listKey: string;
  load: (parameters: Parameters, signal: AbortSignal) => Promise<Part<Item>>;
  count: (total: number) => string;
  none: string;
  /** The button on the forum by which something gets here. */
  button: string;
  /** One of them; what it calls when it has gone brings the focus to how many are left. */
  row: (item: Item, onGone: () => void) => ReactNode;
}

/** A list of what a reader keeps for themselves, for who is signed in. */
export function OwnListPage<Item>(props: Props<Item>) {
  return (
    <SignInGate title={props.title} why={props.lead}>
      {() => <OwnList {...props} />}
    </SignInGate>
  );
}

function OwnList<Item>({ title, lead, href, other, listKey, load, count, none, button, row }: Props<Item>) {
  const [address] = useSearchParams();
  const page = Number.parseInt(address.get('page') ?? '1', 10) || 1;
  const parameters = { page, pageSize: 20 };
  const list = useQuery({
    queryKey: [listKey, parameters],
    queryFn: ({ signal }) => load(parameters, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const counted = useRef<HTMLParagraphElement>(null);
  return (
    <Page
      title={title}
      lead={lead}
      path={[
        { href: '/forum', label: 'Forum' },
        { href, label: title },
      ]}
      actions={
        <ButtonLink href={other.href} look="secondary">
          {other.label}
        </ButtonLink>
      }
    >
      <Loaded query={list} what={title} lines={8}>
        {(answer) => (
          <>
            <p role="status" ref={counted} tabIndex={-1}>
              {count(answer.total)}
            </p>
            {answer.items.length === 0 ? (
              <Empty title={answer.total === 0 ? none : 'Deze pagina is leeg'}>
                <p>
                  Kies <em>{button}</em> op <Link href="/forum">het forum</Link>.
                </p>
              </Empty>
            ) : (
              <ul className="rows">
                {answer.items.map((item) => row(item, () => counted.current?.focus()))}
              </ul>
            )}
            <Pagination
              label={`Pagina’s van ${title}`}
              page={answer.page}
              pageSize={answer.pageSize}
              total={answer.total}
              hrefOf={(next) => `${href}?page=${next}`}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
