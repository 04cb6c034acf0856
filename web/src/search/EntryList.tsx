// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useState } from 'react';
import type { Hit, Kind, Place, Status, TypeRef } from '../api/portfolio';
import { addressOf } from '../entry/address';
import { PictureImage } from '../entry/Pictures';
import { lookOf } from '../type/look';
import { TypeSwatch } from '../type/TypeSwatch';
import { SampleBadge } from '../ui/Badge';
import { Highlighted } from '../ui/Highlighted';
import { Link } from '../ui/Link';
import { kindNames, sectionNames, statusNames } from '../ui/words';
import { useThemes } from './useFilters';

/** A story as lists show it, whichever service it comes from. */
export interface Story {
  id: string;
  slug?: string;
  kind: Kind;
  title: string;
  summary: string;
  municipality: Place;
  type?: TypeRef | null;
  themes: string[];
  status: Status;
  year?: number;
  sample: boolean;
  image?: Hit['image'];
  highlight?: Hit['highlight'];
}

/** Stories, each with the way to it. */
export function EntryList({ hits, level = 2 }: { hits: Story[]; level?: 2 | 3 }) {
  return (
    <ul className="entries">
      {hits.map((hit) => (
        <li key={hit.id}>
          <EntryCard story={hit} level={level} />
        </li>
      ))}
    </ul>
  );
}

/** Says nothing that the title does not; one that was withdrawn a moment ago leaves no gap. */
function Thumbnail({ image }: { image: NonNullable<Story['image']> }) {
  const [isThere, setThere] = useState(true);
  return isThere ? (
    <PictureImage
      picture={image}
      altText=""
      sizes="(width < 58rem) 80vw, 22rem"
      className="entry-card__picture"
      onError={() => setThere(false)}
    />
  ) : null;
}

/** One story, with why it is shown where that is not plain. */
export function EntryCard({ story, level = 2, why }: { story: Story; level?: 2 | 3; why?: ReactNode }) {
  const { data: themes } = useThemes();
  const Heading = level === 2 ? 'h2' : 'h3';
  const look = lookOf(story.type?.slug);
  const nameOf = (slug: string) => themes?.find((theme) => theme.slug === slug)?.name ?? slug;
  return (
    <article className="card card--linked entry-card">
      <div className="entry-card__type" title={story.type?.name ?? look.short}>
        <TypeSwatch slug={story.type?.slug} size={34} />
        <span className="visually-hidden">{story.type?.name ?? 'Niet ingedeeld'}</span>
      </div>
      <div className="entry-card__body">
        <p className="card__meta">
          {kindNames[story.kind]} · {story.municipality.name}
          {story.year ? ` · ${story.year}` : ''}
        </p>
        <Heading className="nl-heading nl-heading--level-4">
          <Link href={addressOf(story)} className="card__link">
            {story.highlight?.title ? <Highlighted text={story.highlight.title} /> : story.title}
          </Link>
        </Heading>
        <p className="entry-card__summary">
          {story.highlight?.snippet ? (
            <>
              {story.highlight.section && (
                <span className="entry-card__section">{sectionNames[story.highlight.section]}: </span>
              )}
              <Highlighted text={story.highlight.snippet} />
            </>
          ) : story.highlight?.summary ? (
            <Highlighted text={story.highlight.summary} />
          ) : (
            story.summary
          )}
        </p>
        <p className="tags">
          {story.themes.slice(0, 2).map((theme) => (
            <span key={theme} className="tag">
              {nameOf(theme)}
            </span>
          ))}
          <span className={`tag tag--${story.status}`}>{statusNames[story.status]}</span>
          {story.sample && <SampleBadge />}
        </p>
        {why}
      </div>
      {story.image && <Thumbnail key={story.image.hash} image={story.image} />}
    </article>
  );
}
