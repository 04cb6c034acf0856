// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { typology } from '../api/typology';
import { RARELY } from '../ui/query';

/** The eight types, in the study's order. */
export function useTypes() {
  return useQuery({
    queryKey: ['types'],
    queryFn: ({ signal }) => typology.types(signal),
    select: ({ items }) => [...items].sort((a, b) => a.order - b.order),
    ...RARELY,
  });
}
