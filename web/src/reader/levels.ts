// SPDX-License-Identifier: EUPL-1.2
import type { Level } from '../api/reader';

/** How much of a topic one can follow, in the reader's words. */
export const levelNames: Record<Exclude<Level, 'none'>, string> = {
  'every-answer': 'Elke reactie',
  outcome: 'Alleen het antwoord en de afloop',
};
