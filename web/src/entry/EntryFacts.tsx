// SPDX-License-Identifier: EUPL-1.2
import type { Entry } from '../api/portfolio';
import { signInAddress } from '../api/session';
import { PlaceMap } from '../map/PlaceMap';
import { useThemes } from '../search/useFilters';
import { useSession } from '../session/useSession';
import { TypeBadge } from '../type/TypeBadge';
import { date, years } from '../ui/format';
import { ExternalLink, Link } from '../ui/Link';
import { evidenceHints, evidenceNames, kindNames, languageNames, statusNames } from '../ui/words';
import { addressOf } from './address';

/** What is known of an entry besides its story. */
export function EntryFacts({ entry }: { entry: Entry }) {
  const { data: themes = [] } = useThemes();
  const { data: who } = useSession();
  const nameOf = (slug: string) => themes.find((theme) => theme.slug === slug)?.name ?? slug;
  return (
    <dl className="facts">
      <dt>Gemeente</dt>
      <dd>
        <Link href={`/gemeenten/${entry.municipality.code}`}>{entry.municipality.name}</Link>
      </dd>
      {entry.place && (
        <>
          <dt>Plaats</dt>
          <dd>
            {entry.place.label ?? 'Op de kaart aangewezen'}
            <span className="facts__note">
              {entry.place.latitude}, {entry.place.longitude}
            </span>
            <PlaceMap place={entry.place} municipality={entry.municipality.code} />
          </dd>
        </>
      )}
      <dt>Type gemeente</dt>
      <dd>
        <TypeBadge type={entry.type} linked />
      </dd>
      <dt>Soort</dt>
      <dd>{kindNames[entry.kind]}</dd>
      {entry.period && (
        <>
          <dt>Periode</dt>
          <dd>{years(entry.period)}</dd>
        </>
      )}
      {entry.status && (
        <>
          <dt>Stand van zaken</dt>
          <dd>{statusNames[entry.status]}</dd>
        </>
      )}
      {entry.evidence && (
        <>
          <dt>Onderbouwing</dt>
          <dd>
            {evidenceNames[entry.evidence]}
            <span className="facts__note">{evidenceHints[entry.evidence]}</span>
          </dd>
        </>
      )}
      {entry.sources.length > 0 && (
        <>
          <dt>Bronnen</dt>
          <dd>
            <ul className="plain-list">
              {entry.sources.map((source) => (
                <li key={source.title + source.url}>
                  {source.url ? <ExternalLink href={source.url}>{source.title}</ExternalLink> : source.title}
                  {source.reference && <span className="facts__note">{source.reference}</span>}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {entry.themes.length > 0 && (
        <>
          <dt>Thema’s</dt>
          <dd>
            <ul className="plain-list">
              {entry.themes.map((theme) => (
                <li key={theme}>
                  <Link href={`/portfolio?theme=${theme}`}>{nameOf(theme)}</Link>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {entry.contact && (
        <>
          <dt>Wie kunt u bellen of mailen?</dt>
          <dd>
            {entry.contact.department}
            {entry.contact.email ? (
              <span className="facts__note">
                <a className="nl-link" href={`mailto:${entry.contact.email}`}>
                  {entry.contact.email}
                </a>
              </span>
            ) : (
              who &&
              !who.signedIn && (
                <span className="facts__note">
                  <a className="nl-link" href={signInAddress(addressOf(entry))}>
                    Log in
                  </a>{' '}
                  voor het e-mailadres
                </span>
              )
            )}
          </dd>
        </>
      )}
      {entry.links.length > 0 && (
        <>
          <dt>Meer lezen</dt>
          <dd>
            <ul className="plain-list">
              {entry.links.map((link) => (
                <li key={link.url}>
                  <ExternalLink href={link.url}>{link.title}</ExternalLink>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {entry.language !== 'nl' && (
        <>
          <dt>Taal</dt>
          <dd>{languageNames[entry.language]}</dd>
        </>
      )}
      <dt>Gepubliceerd</dt>
      <dd>
        {entry.publishedAt ? date(entry.publishedAt) : 'Nog niet'}
        {entry.revisedAt && <span className="facts__note">Herzien op {date(entry.revisedAt)}</span>}
        <span className="facts__note">Licentie: CC BY 4.0</span>
      </dd>
      {entry.confirmedAt && (
        <>
          <dt>Bevestigd door de gemeente</dt>
          <dd>
            {date(entry.confirmedAt)}
            {entry.confirmationDue && (
              <span className="facts__note">
                Dat is langer dan een jaar geleden: vraag na of dit nog zo is.
              </span>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}
