// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Parameters } from '../api/http';
import { type MarkerProperties, map as mapApi } from '../api/map';
import { portfolio, type SearchAnswer } from '../api/portfolio';
import type { Municipality } from '../api/typology';
import { addressOf } from '../entry/address';
import { useMunicipalities } from '../municipality/useMunicipalities';
import { type Filters, parametersOf } from '../search/filters';
import { lookOf } from '../type/look';
import { TypeBadge } from '../type/TypeBadge';
import { Button } from '../ui/Button';
import { counted } from '../ui/format';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loading';
import { ProblemNotice } from '../ui/Notice';
import { Legend } from './Legend';
import { PrintedMap, StoryPicture } from './PrintedMap';
import { canDraw, PortalMap } from './portalMap';
import { SvgMap } from './SvgMap';
import { type Shown, useShown } from './useShown';
import { useTileSet } from './useTileSet';
import './map.css';

interface Props {
  /** What the list shows a page of; the map shows the whole. */
  answer: SearchAnswer | undefined;
  /** That the answer is the one to an earlier question, and the next is under way. */
  isStale: boolean;
  filters: Filters;
  onToggleType: (slug: string) => void;
  onToggleMunicipality: (code: string) => void;
}

type Selection = { municipality: string } | { stories: MarkerProperties[] } | { place: Parameters };

const NO_MUNICIPALITIES: Municipality[] = [];

/** So many stories of one place are offered on the map; the list has them all. */
const MOST_OFFERED = 20;

/** The map with its legend, and what was chosen on it. */
export default function MapPanel({ answer, isStale, filters, onToggleType, onToggleMunicipality }: Props) {
  const { type: types, municipality: chosen } = filters;
  const { data: municipalities = NO_MUNICIPALITIES } = useMunicipalities();
  const current = isStale ? undefined : answer;
  const { shown, failure, refetch } = useShown(filters, current);
  const [drawable, setDrawable] = useState(canDraw);
  const [hovered, setHovered] = useState<string | null>(null);
  const [selection, setSelection] = useState<Selection | null>(null);

  const tileSet = useTileSet();
  const byCode = useMemo(() => new Map(municipalities.map((one) => [one.code, one])), [municipalities]);
  const hoveredOne = hovered ? byCode.get(hovered) : undefined;
  const outlined = selection && 'municipality' in selection ? [...chosen, selection.municipality] : chosen;

  const common = {
    municipalities,
    types,
    selected: outlined,
    onMunicipality: (code: string) => setSelection({ municipality: code }),
    onHover: setHovered,
  };
  return (
    <div className="map-panel">
      {failure && <ProblemNotice failure={failure} retry={() => refetch()} />}
      <div className="map-panel__frame">
        {drawable ? (
          <GlMap
            {...common}
            shown={shown}
            onStories={(stories) => setSelection({ stories })}
            onPlace={(place) => setSelection({ place })}
            onFailure={() => setDrawable(false)}
          />
        ) : shown?.as === 'tiles' ? (
          <StoryPicture parameters={shown.filters} />
        ) : (
          <SvgMap {...common} markers={shown?.markers} />
        )}
        {hoveredOne && !selection && (
          <p className="map-panel__hover" aria-hidden="true">
            <strong>{hoveredOne.name}</strong> {lookOf(hoveredOne.type?.slug).short}
          </p>
        )}
        <div className="map-panel__selection" aria-live="polite">
          {selection && (
            <Selected
              selection={selection}
              byCode={byCode}
              filters={filters}
              shown={shown}
              onToggleMunicipality={onToggleMunicipality}
              onClose={() => setSelection(null)}
            />
          )}
        </div>
      </div>
      <PrintedMap ids={current?.ids} filters={filters} />
      <Legend
        municipalities={municipalities}
        storiesOf={(type) => storiesOf(answer, types, type)}
        chosen={types}
        onToggle={onToggleType}
      />
      <p className="map-panel__note">
        {tileSet?.schematic && 'De grenzen zijn schematisch. '}
        Stippen zijn verhalen, rondjes met een getal meerdere verhalen. Met het toetsenbord: pijltjes
        verschuiven, + en − zoomen.{tileSet && ` ${tileSet.attribution}.`}
      </p>
    </div>
  );
}

/** How many of the stories found are of a type, or of none. Counts tell as well what other choices would find. */
function storiesOf(answer: SearchAnswer | undefined, chosen: string[], type: string | undefined): number {
  const counts = answer?.facets.type ?? [];
  if (type === undefined) {
    const typed = counts.reduce((sum, { count }) => sum + count, 0);
    return chosen.length > 0 ? 0 : Math.max(0, (answer?.total ?? 0) - typed);
  }
  return chosen.length > 0 && !chosen.includes(type)
    ? 0
    : (counts.find(({ value }) => value === type)?.count ?? 0);
}

function Selected({
  selection,
  byCode,
  filters,
  shown,
  onToggleMunicipality,
  onClose,
}: {
  selection: Selection;
  byCode: Map<string, Municipality>;
  filters: Filters;
  shown: Shown | undefined;
  onToggleMunicipality: (code: string) => void;
  onClose: () => void;
}) {
  const one = 'municipality' in selection ? byCode.get(selection.municipality) : undefined;
  if ('municipality' in selection && !one) {
    return null;
  }
  return (
    <div className="map-card">
      <button type="button" className="icon-button" onClick={onClose}>
        <Icon name="close" />
        <span className="visually-hidden">Sluiten</span>
      </button>
      {'stories' in selection && <StoryLinks stories={selection.stories} />}
      {'place' in selection && <StoriesThere parameters={{ ...shown?.filters, ...selection.place }} />}
      {one && <OfMunicipality one={one} filters={filters} onToggle={() => onToggleMunicipality(one.code)} />}
    </div>
  );
}

function StoryLinks({ stories }: { stories: MarkerProperties[] }) {
  return (
    <ul className="plain-list">
      {stories.map((story) => (
        <li key={story.id}>
          <span className="small">{story.municipalityName}</span>
          <br />
          <Link href={addressOf(story)}>{story.title}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Stories that the map knows only how to ask for. */
function StoriesThere({ parameters }: { parameters: Parameters }) {
  const there = useQuery({
    queryKey: ['stories-there', parameters],
    queryFn: ({ signal }) => mapApi.page({ ...parameters, limit: MOST_OFFERED }, signal),
  });
  return (
    <Loaded query={there} what="Verhalen" lines={2}>
      {({ features, numberMatched }) => (
        <>
          <StoryLinks stories={features.map((story) => story.properties)} />
          {numberMatched > features.length && (
            <p className="small">
              Hier {numberMatched - features.length === 1 ? 'is' : 'zijn'} nog{' '}
              {counted(numberMatched - features.length, 'verhaal', 'verhalen')}. Kies de gemeente om ze in de
              lijst te zien.
            </p>
          )}
        </>
      )}
    </Loaded>
  );
}

function OfMunicipality({
  one,
  filters,
  onToggle,
}: {
  one: Municipality;
  filters: Filters;
  onToggle: () => void;
}) {
  const isFilter = filters.municipality.includes(one.code);
  const isLeftOut = filters.municipality.length > 0 && !isFilter;
  const parameters = {
    ...parametersOf({ ...filters, municipality: [one.code], page: 1 }),
    pageSize: 1,
    in: 'stories',
  };
  const found = useQuery({
    queryKey: ['search', parameters],
    queryFn: ({ signal }) => portfolio.search(parameters, signal),
    enabled: !isLeftOut,
  });
  const count = isLeftOut ? 0 : found.data?.total;
  return (
    <>
      <p className="map-card__title">{one.name}</p>
      <TypeBadge type={one.type} />
      <p className="small">
        {count === undefined
          ? 'Verhalen tellen'
          : count === 0
            ? 'Nog geen verhaal in deze selectie'
            : counted(count, 'verhaal', 'verhalen')}
      </p>
      <p className="map-card__actions">
        <Link href={`/gemeenten/${one.slug}`}>Naar de gemeentepagina</Link>
        {((count ?? 0) > 0 || isFilter) && (
          <Button look="subtle" onClick={onToggle}>
            {isFilter ? 'Alle gemeenten tonen' : 'Alleen deze verhalen'}
          </Button>
        )}
      </p>
    </>
  );
}

interface DrawingProps {
  municipalities: Municipality[];
  shown: Shown | undefined;
  types: string[];
  selected: string[];
  onMunicipality: (code: string) => void;
  onStories: (stories: MarkerProperties[]) => void;
  onPlace: (place: Parameters) => void;
  onHover: (code: string | null) => void;
  onFailure: () => void;
}

function GlMap({ municipalities, shown, types, selected, ...listeners }: DrawingProps) {
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(listeners);
  latest.current = listeners;
  const [drawing, setDrawing] = useState<PortalMap | null>(null);

  useEffect(() => {
    if (!container.current) {
      return;
    }
    let made: PortalMap;
    try {
      made = new PortalMap(container.current, {
        onMunicipality: (code) => latest.current.onMunicipality(code),
        onStories: (stories) => latest.current.onStories(stories),
        onPlace: (place) => latest.current.onPlace(place),
        onHover: (code) => latest.current.onHover(code),
        onFailure: () => latest.current.onFailure(),
      });
    } catch {
      latest.current.onFailure();
      return;
    }
    setDrawing(made);
    return () => made.remove();
  }, []);

  useEffect(() => {
    if (municipalities.length > 0) {
      drawing?.paint(municipalities, types);
    }
  }, [drawing, municipalities, types]);
  useEffect(() => {
    if (shown) {
      drawing?.show(shown);
    }
  }, [drawing, shown]);
  const outlined = selected.join();
  useEffect(() => {
    drawing?.select(outlined ? outlined.split(',') : []);
  }, [drawing, outlined]);

  return <div className="gl-map" ref={container} />;
}
