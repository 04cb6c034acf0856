// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { type Boundary, type Markers, map } from '../api/map';
import type { Municipality } from '../api/typology';
import { lookOf, typeLooks } from '../type/look';
import { Loaded } from '../ui/Loading';
import { RARELY } from '../ui/query';
import { HEIGHT, outline, project, WIDTH } from './projection';

interface Props {
  municipalities: Municipality[];
  /** None as long as it is not known which. */
  markers: Markers | undefined;
  types: string[];
  selected: string[];
  onMunicipality: (code: string) => void;
  onHover: (code: string | null) => void;
}

/** The map for browsers without WebGL: the same areas, colours, patterns and stories, without zooming. */
export function SvgMap({ municipalities, markers, types, selected, onMunicipality, onHover }: Props) {
  const boundaries = useQuery({
    queryKey: ['boundaries'],
    queryFn: ({ signal }) => map.boundaries(signal),
    ...RARELY,
  });
  const typeOf = new Map(municipalities.map((one) => [one.code, one.type?.slug]));
  return (
    <Loaded query={boundaries} what="Kaart" lines={1}>
      {(areas) => (
        <svg
          className="svg-map"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label="Kaart van Nederland met de gemeenten naar type. De lijst met verhalen geeft dezelfde informatie."
          data-idle="true"
        >
          <defs>
            {Object.entries(typeLooks).map(([slug, look]) => (
              <pattern key={slug} id={`map-${slug}`} width="8" height="8" patternUnits="userSpaceOnUse">
                <rect width="8" height="8" fill={look.colour} />
                <path
                  d={look.pattern}
                  stroke="#fff"
                  strokeOpacity=".42"
                  strokeWidth="1.1"
                  fill="none"
                  strokeLinecap="round"
                />
              </pattern>
            ))}
          </defs>
          {areas.features.map((area: Boundary) => {
            const { code, name } = area.properties;
            const slug = typeOf.get(code);
            const faded = types.length > 0 && !(slug && types.includes(slug));
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the list beside the map is for everybody
              <path
                key={code}
                d={outline(area.geometry)}
                fill={slug ? `url(#map-${slug})` : lookOf(slug).colour}
                fillOpacity={faded ? 0.14 : 0.85}
                stroke={selected.includes(code) ? '#1b2529' : '#fff'}
                strokeWidth={selected.includes(code) ? 2.5 : 0.7}
                onClick={() => onMunicipality(code)}
                onMouseEnter={() => onHover(code)}
                onMouseLeave={() => onHover(null)}
              >
                <title>{name}</title>
              </path>
            );
          })}
          {markers?.features.map((story) => {
            const [x, y] = project(story.geometry.coordinates);
            return (
              <circle
                key={story.properties.id}
                cx={x}
                cy={y}
                r="5.500"
                fill="#f4b63f"
                stroke="#0b3b47"
                strokeWidth="2"
                className="svg-map__story"
              />
            );
          })}
        </svg>
      )}
    </Loaded>
  );
}
