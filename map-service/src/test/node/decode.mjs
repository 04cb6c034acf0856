// SPDX-License-Identifier: EUPL-1.2
// Prints the codes of the municipalities in a tile, read by Mapbox's own decoder.
import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';

const layer = new VectorTile(new Pbf(readFileSync(process.argv[2]))).layers.municipalities;
const codes = new Set();
for (let i = 0; i < layer.length; i++) {
  const feature = layer.feature(i);
  feature.loadGeometry();
  codes.add(feature.properties.code);
}
console.log([...codes].join('\n'));
