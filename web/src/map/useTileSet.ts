// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { map } from '../api/map';
import { RARELY } from '../ui/query';

/** Whose boundaries the map shows, and whether they are only drawn; nothing until that is known. */
export function useTileSet() {
  return useQuery({ queryKey: ['tile-set'], queryFn: ({ signal }) => map.tileSet(signal), ...RARELY }).data;
}
