// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { map } from '../api/map';
import { RARELY } from '../ui/query';
import { HEIGHT, outline, project, unproject, WIDTH } from './projection';
import './map.css';

interface Place {
  longitude: number;
  latitude: number;
}

interface Props {
  place?: Place;
  /** Code of the municipality that stands out. */
  municipality?: string;
  onChoose?: (place: Place) => void;
}

/** A small map with one place on it, which a mouse can choose; for everybody else there are fields beside it. */
export function PlaceMap({ place, municipality, onChoose }: Props) {
  const boundaries = useQuery({
    queryKey: ['boundaries'],
    queryFn: ({ signal }) => map.boundaries(signal),
    ...RARELY,
  });
  const at = place && project([place.longitude, place.latitude]);
  return (
    <svg
      className={`place-map${onChoose ? ' place-map--choosing' : ''}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
      onClick={
        onChoose &&
        ((event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const [longitude = 0, latitude = 0] = unproject(
            ((event.clientX - box.left) / box.width) * WIDTH,
            ((event.clientY - box.top) / box.height) * HEIGHT,
          );
          onChoose({ longitude: rounded(longitude), latitude: rounded(latitude) });
        })
      }
    >
      {boundaries.data?.features.map((area) => (
        <path
          key={area.properties.code}
          d={outline(area.geometry)}
          className={area.properties.code === municipality ? 'place-map__own' : undefined}
        />
      ))}
      {at && (
        <g transform={`translate(${at[0]} ${at[1]})`}>
          <circle r="26" className="place-map__around" />
          <circle r="9" className="place-map__point" />
        </g>
      )}
    </svg>
  );
}

/** A point of this map is some hundreds of metres wide. */
const rounded = (degrees: number) => Math.round(degrees * 1_000) / 1_000;
