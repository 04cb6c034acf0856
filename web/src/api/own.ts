// SPDX-License-Identifier: EUPL-1.2
import { read, readFile, write } from './http';

const ERASURES = '/api/portfolio/v1/erasures';

/** What becomes of contributions of who asks to be forgotten. */
export type Choice = 'keep-without-name' | 'remove';

/** How much is kept of who asks, by one service. */
export interface OwnTable {
  name: string;
  meaning: string;
  rows: number;
}

/** That somebody asked to be forgotten, and which services have done so. */
export interface Erasure {
  id: string;
  choice: Choice;
  requestedAt: string;
  completedAt?: string;
  services: { name: string; confirmedAt?: string }[];
}

export const own = {
  tables: (service: string, signal?: AbortSignal) =>
    read<OwnTable[]>(`/api/${service}/v1/own-data/tables`, {}, signal),
  /** All that is kept, in one zip. */
  files: () => readFile('/own-data'),
  erase: (choice: Choice) => write<Erasure>('POST', ERASURES, { choice, understood: true }),
  erasure: (id: string, signal?: AbortSignal) => read<Erasure>(`${ERASURES}/${id}`, {}, signal),
  /** The erasure that is under way, if there is one. */
  erasures: (signal?: AbortSignal) => read<{ items: Erasure[] }>(ERASURES, {}, signal),
};
