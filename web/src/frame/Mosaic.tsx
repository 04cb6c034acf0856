// SPDX-License-Identifier: EUPL-1.2
import { typeLooks } from '../type/look';

/** Where each tile stands, how it is shaped, and which of the eight it is. */
const TILES = [
  { x: 0, y: 1, type: 0, shape: 'square' },
  { x: 1, y: 0, type: 4, shape: 'circle' },
  { x: 2, y: 0, type: 2, shape: 'quarter' },
  { x: 1, y: 1, type: 6, shape: 'triangle' },
  { x: 2, y: 1, type: 3, shape: 'square' },
  { x: 3, y: 1, type: 1, shape: 'circle' },
  { x: 0, y: 2, type: 7, shape: 'quarter' },
  { x: 1, y: 2, type: 5, shape: 'square' },
  { x: 2, y: 2, type: 4, shape: 'triangle' },
  { x: 3, y: 2, type: 0, shape: 'quarter' },
  { x: 3, y: 0, type: 5, shape: 'triangle' },
  { x: 0, y: 0, type: 1, shape: 'triangle' },
] as const;

const SHAPES = {
  square: 'M4 4h72v72H4z',
  circle: 'M40 4a36 36 0 1 0 0 72 36 36 0 0 0 0-72z',
  quarter: 'M4 76V4a72 72 0 0 1 72 72z',
  triangle: 'M4 76 40 4l36 72z',
};

/** The eight types' colours and patterns as an ornament. */
export function Mosaic() {
  const looks = Object.entries(typeLooks);
  return (
    <svg className="mosaic" viewBox="0 0 320 240" aria-hidden="true" focusable="false">
      <defs>
        {looks.map(([slug, look]) => (
          <pattern
            key={slug}
            id={`mosaic-${slug}`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="scale(1.600)"
          >
            <path
              d={look.pattern}
              stroke="#fff"
              strokeOpacity=".4"
              strokeWidth="1"
              fill="none"
              strokeLinecap="round"
            />
          </pattern>
        ))}
      </defs>
      {TILES.map((tile) => {
        const [slug, look] = looks[tile.type] as [string, (typeof typeLooks)[string]];
        return (
          <g key={`${tile.x}-${tile.y}`} transform={`translate(${tile.x * 80} ${tile.y * 80})`}>
            <path d={SHAPES[tile.shape]} fill={look.colour} stroke="#ffffff" strokeOpacity=".25" />
            <path d={SHAPES[tile.shape]} fill={`url(#mosaic-${slug})`} />
          </g>
        );
      })}
    </svg>
  );
}
