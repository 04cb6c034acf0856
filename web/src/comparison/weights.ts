// SPDX-License-Identifier: EUPL-1.2
import type { Weight } from '../api/typology';

/** How much each aspect is to count where that is otherwise than usual, by its name. */
export type Weights = Record<string, number>;

export const MOST = 5;

/** As addresses and requests carry them: `size:0`, in the order of their names. */
export function parametersOf(weights: Weights): string[] {
  return Object.keys(weights)
    .sort()
    .map((aspect) => `${aspect}:${weights[aspect]}`);
}

/** What an address carries; what is no weight is left out. */
export function weightsOf(parameters: string[]): Weights {
  const weights: Weights = {};
  for (const parameter of parameters) {
    const [aspect = '', text = ''] = parameter.split(':');
    const weight = Number(text);
    if (/^[a-z]+$/.test(aspect) && text !== '' && weight >= 0 && weight <= MOST) {
      weights[aspect] = weight;
    }
  }
  return weights;
}

/** The weights after a change of one; undefined if then nothing would count. */
export function changed(
  all: Weight[],
  weights: Weights,
  aspect: string,
  weight: number,
): Weights | undefined {
  const next = { ...weights, [aspect]: weight };
  if (all.find((one) => one.aspect === aspect)?.usual === weight) {
    delete next[aspect];
  }
  return all.some((one) => (next[one.aspect] ?? one.usual) > 0) ? next : undefined;
}
