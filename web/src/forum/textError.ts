// SPDX-License-Identifier: EUPL-1.2
import { Problem } from '../api/http';
import { tellViolation } from '../ui/problems';

/** What is wrong with a text that was refused, in the words of its writer. */
export function textErrorOf(failure: unknown): string | undefined {
  const found =
    failure instanceof Problem ? failure.violations.filter(({ pointer }) => pointer === '/text') : [];
  return found.length === 0 ? undefined : `${found.map(tellViolation).join('. ')}.`;
}
