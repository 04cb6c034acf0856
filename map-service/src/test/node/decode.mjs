// SPDX-License-Identifier: EUPL-1.2
// Prints the properties of the features in each layer of each tile in a folder, read by Mapbox's own decoder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';

const folder = process.argv[2];
const tiles = {};
for (const file of readdirSync(folder)) {
  const tile = new VectorTile(new Pbf(readFileSync(join(folder, file))));
  tiles[file] = {};
  for (const [name, layer] of Object.entries(tile.layers)) {
    tiles[file][name] = [];
    for (let i = 0; i < layer.length; i++) {
      const feature = layer.feature(i);
      if (feature.loadGeometry().length === 0 || feature.toGeoJSON(0, 0, 0).geometry.coordinates.length === 0) {
        throw new Error(`${file}: nothing of ${JSON.stringify(feature.properties)} in ${name}`);
      }
      tiles[file][name].push(feature.properties);
    }
  }
}
console.log(JSON.stringify(tiles));
