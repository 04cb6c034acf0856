// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type MarkerProperties, type Markers, map as mapApi } from '../api/map';
import type { Municipality } from '../api/typology';
import { addressOf } from '../entry/address';
import { useMunicipalities } from '../municipality/useMunicipalities';
import type { Filters } from '../search/filters';
import { lookOf } from '../type/look';
import { TypeBadge } from '../type/TypeBadge';
import { Button } from '../ui/Button';
import { counted } from '../ui/format';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { ProblemNotice } from '../ui/Notice';
import { Legend } from './Legend';
import { PrintedMap } from './PrintedMap';
import { canDraw, PortalMap } from './portalMap';
import { SvgMap } from './SvgMap';
import { useTileSet } from './useTileSet';
import './map.css';

interface Props {
  /** The stories that the list shows, all pages together; the map shows the same. */
  ids: string[] | undefined;
  filters: Filters;
  onToggleType: (slug: string) => void;
  onToggleMunicipality: (code: string) => void;
}

type Selection = { municipality: string } | { stories: MarkerProperties[] };

const NO_MUNICIPALITIES: Municipality[] = [];

/** The map with its legend, and what was chosen on it. */
export default function MapPanel({ ids, filters, onToggleType, onToggleMunicipality }: Props) {
  const { type: types, municipality: chosen } = filters;
  const { data: municipalities = NO_MUNICIPALITIES } = useMunicipalities();
  const entries = useQuery({
    queryKey: ['markers'],
    queryFn: ({ signal }) => mapApi.entries(undefined, signal),
  });
  const [drawable, setDrawable] = useState(canDraw);
  const [hovered, setHovered] = useState<string | null>(null);
  const [selection, setSelection] = useState<Selection | null>(null);

  const markers = useMemo<Markers>(() => {
    const shown = new Set(ids);
    return {
      type: 'FeatureCollection',
      features: (entries.data?.features ?? []).filter((story) => shown.has(story.properties.id)),
    };
  }, [entries.data, ids]);

  // A story that the list has and the map has not yet was published a moment ago: ask again.
  const { refetch, dataUpdatedAt } = entries;
  useEffect(() => {
    if (ids && entries.data && markers.features.length < ids.length && Date.now() - dataUpdatedAt > 2_000) {
      refetch();
    }
  }, [ids, entries.data, markers, dataUpdatedAt, refetch]);

  const tileSet = useTileSet();
  const byCode = useMemo(() => new Map(municipalities.map((one) => [one.code, one])), [municipalities]);
  const hoveredOne = hovered ? byCode.get(hovered) : undefined;
  const outlined = selection && 'municipality' in selection ? [...chosen, selection.municipality] : chosen;

  const common = { municipalities, markers, types, onHover: setHovered };
  return (
    <div className="map-panel">
      {entries.isError && <ProblemNotice failure={entries.error} retry={() => refetch()} />}
      <div className="map-panel__frame">
        {drawable ? (
          <GlMap
            {...common}
            selected={outlined}
            onMunicipality={(code) => setSelection({ municipality: code })}
            onStories={(stories) => setSelection({ stories })}
            onFailure={() => setDrawable(false)}
          />
        ) : (
          <SvgMap
            {...common}
            selected={outlined}
            onMunicipality={(code) => setSelection({ municipality: code })}
          />
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
              markers={markers}
              chosen={chosen}
              onToggleMunicipality={onToggleMunicipality}
              onClose={() => setSelection(null)}
            />
          )}
        </div>
      </div>
      <PrintedMap ids={ids} filters={filters} />
      <Legend municipalities={municipalities} markers={markers} chosen={types} onToggle={onToggleType} />
      <p className="map-panel__note">
        {tileSet?.schematic && 'De grenzen zijn schematisch. '}
        Stippen zijn verhalen, rondjes met een getal meerdere verhalen. Met het toetsenbord: pijltjes
        verschuiven, + en − zoomen.{tileSet && ` ${tileSet.attribution}.`}
      </p>
    </div>
  );
}

function Selected({
  selection,
  byCode,
  markers,
  chosen,
  onToggleMunicipality,
  onClose,
}: {
  selection: Selection;
  byCode: Map<string, Municipality>;
  markers: Markers;
  chosen: string[];
  onToggleMunicipality: (code: string) => void;
  onClose: () => void;
}) {
  const close = (
    <button type="button" className="icon-button" onClick={onClose}>
      <Icon name="close" />
      <span className="visually-hidden">Sluiten</span>
    </button>
  );
  if ('stories' in selection) {
    return (
      <div className="map-card">
        {close}
        <ul className="plain-list">
          {selection.stories.map((story) => (
            <li key={story.id}>
              <span className="small">{story.municipalityName}</span>
              <br />
              <Link href={addressOf(story)}>{story.title}</Link>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  const one = byCode.get(selection.municipality);
  if (!one) {
    return null;
  }
  const count = markers.features.filter((story) => story.properties.municipality === one.code).length;
  const isFilter = chosen.includes(one.code);
  return (
    <div className="map-card">
      {close}
      <p className="map-card__title">{one.name}</p>
      <TypeBadge type={one.type} />
      <p className="small">
        {count === 0 ? 'Nog geen verhaal in deze selectie' : counted(count, 'verhaal', 'verhalen')}
      </p>
      <p className="map-card__actions">
        <Link href={`/gemeenten/${one.slug}`}>Naar de gemeentepagina</Link>
        {(count > 0 || isFilter) && (
          <Button look="subtle" onClick={() => onToggleMunicipality(one.code)}>
            {isFilter ? 'Alle gemeenten tonen' : 'Alleen deze verhalen'}
          </Button>
        )}
      </p>
    </div>
  );
}

interface DrawingProps {
  municipalities: Municipality[];
  markers: Markers;
  types: string[];
  selected: string[];
  onMunicipality: (code: string) => void;
  onStories: (stories: MarkerProperties[]) => void;
  onHover: (code: string | null) => void;
  onFailure: () => void;
}

function GlMap({ municipalities, markers, types, selected, ...listeners }: DrawingProps) {
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
    drawing?.show(markers);
  }, [drawing, markers]);
  const outlined = selected.join();
  useEffect(() => {
    drawing?.select(outlined ? outlined.split(',') : []);
  }, [drawing, outlined]);

  return <div className="gl-map" ref={container} />;
}
