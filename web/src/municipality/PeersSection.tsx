// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { map } from '../api/map';
import { type Municipality, type Peer, typology } from '../api/typology';
import { WeightsPanel } from '../comparison/WeightsPanel';
import { parametersOf, type Weights } from '../comparison/weights';
import { TypeBadge } from '../type/TypeBadge';
import { brief } from '../ui/format';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loading';

const LENGTHS = [6, 12, 24];

/** The municipalities most like one: how many, weighed how, and in what they are alike. */
export function PeersSection({ one }: { one: Municipality }) {
  const [length, setLength] = useState(LENGTHS[0] ?? 6);
  const [weights, setWeights] = useState<Weights>({});
  const weight = parametersOf(weights);
  const peers = useQuery({
    queryKey: ['peers', one.code, length, weight],
    queryFn: ({ signal }) => typology.peers(one.code, length, weight, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <section className="section" aria-labelledby="gelijken">
      <div className="section__header">
        <h2 id="gelijken" className="nl-heading nl-heading--level-2">
          Gemeenten die op {one.name} lijken
        </h2>
        <Link href={`/vergelijken?codes=${one.code}`}>Vergelijk met gemeenten naar keuze</Link>
      </div>
      <p className="section__lead">
        Naar herkomst, omvang, stedelijkheid, landbouw en grens. 100% zou een gelijke gemeente zijn.{' '}
        <Link href="/methode#afstand">Zo rekenen wij</Link>
      </p>
      <Loaded query={peers} what="Gemeenten" lines={6}>
        {({ items, weights: all }) => (
          <>
            <div className="peers__controls no-print">
              <fieldset className="segments">
                <legend className="visually-hidden">Hoeveel gemeenten</legend>
                {LENGTHS.map((choice) => (
                  <button
                    key={choice}
                    type="button"
                    className="segment"
                    aria-pressed={choice === length}
                    onClick={() => setLength(choice)}
                  >
                    De eerste {choice}
                  </button>
                ))}
              </fieldset>
              <WeightsPanel all={all} weights={weights} onChange={setWeights} />
            </div>
            <div className="peers__where">
              <ol className={`cards peers${peers.isPlaceholderData ? ' is-stale' : ''}`}>
                {items.map((peer) => (
                  <PeerCard key={peer.municipality.code} peer={peer} own={one} />
                ))}
              </ol>
              <figure className="peers__map">
                <img
                  src={map.picture({
                    municipality: one.code,
                    highlight: items.map((peer) => peer.municipality.code),
                  })}
                  alt={`Kaart van Nederland; omlijnd zijn ${one.name} en de gemeenten in deze lijst.`}
                  width={600}
                  height={1000}
                  loading="lazy"
                />
                <figcaption className="small">Omlijnd: {one.name} en de gemeenten in deze lijst.</figcaption>
              </figure>
            </div>
          </>
        )}
      </Loaded>
    </section>
  );
}

function PeerCard({ peer, own }: { peer: Peer; own: Municipality }) {
  const { municipality, similarity, reasons } = peer;
  return (
    <li className="card peer">
      <div className="card__top">
        <TypeBadge type={municipality.type} />
        <span className="peer__score">
          {Math.round(similarity * 100)}%<span className="visually-hidden"> gelijkenis</span>
        </span>
      </div>
      <h3 className="nl-heading nl-heading--level-4">
        <Link href={`/gemeenten/${municipality.slug}`}>{municipality.name}</Link>
      </h3>
      <meter
        className="peer__meter"
        aria-label={`Gelijkenis van ${municipality.name}`}
        min={0}
        max={1}
        value={similarity}
      />
      <table className="figures figures--small">
        <caption className="visually-hidden">
          Waarin {own.name} en {municipality.name} op elkaar lijken
        </caption>
        <thead>
          <tr>
            <th scope="col">Waarin zij lijken</th>
            <th scope="col">Hier</th>
            <th scope="col">Daar</th>
            <th scope="col">Midden</th>
          </tr>
        </thead>
        <tbody>
          {reasons
            .flatMap((reason) => reason.figures)
            .map((figure) => (
              <tr key={figure.label}>
                <th scope="row">{figure.label}</th>
                <td>{brief(figure.own.text)}</td>
                <td>{brief(figure.peer.text)}</td>
                <td>{brief(figure.median.text)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className="peer__compare small no-print">
        <Link href={`/vergelijken?codes=${own.code},${municipality.code}`}>Naast elkaar zetten</Link>
      </p>
    </li>
  );
}
