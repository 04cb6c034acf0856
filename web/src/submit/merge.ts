// SPDX-License-Identifier: EUPL-1.2
import { languageNames, partNames, sectionNames, sections } from '../ui/words';
import type { FormValues } from './form';

/** A field that two people changed, each in their own way. */
export interface Conflict {
  /** The field's id, as in the form. */
  field: string;
  label: string;
  mine: string;
  theirs: string;
  /** Puts theirs in the place of mine. */
  take: (form: FormValues) => FormValues;
}

/** What is compared as one: a section by itself, and each other part. */
type Part = {
  field: string;
  of: (form: FormValues) => unknown;
  put: (form: FormValues, from: FormValues) => FormValues;
};

const plain = (field: Exclude<keyof FormValues, 'sections'>): Part => ({
  field,
  of: (form) => form[field],
  put: (form, from) => ({ ...form, [field]: from[field] }),
});

const PARTS: Part[] = [
  plain('kind'),
  plain('title'),
  plain('summary'),
  plain('municipality'),
  plain('themes'),
  ...sections.map(
    (section): Part => ({
      field: section,
      of: (form) => form.sections[section],
      put: (form, from) => ({
        ...form,
        sections: { ...form.sections, [section]: from.sections[section] },
      }),
    }),
  ),
  plain('startYear'),
  plain('endYear'),
  plain('status'),
  plain('evidence'),
  plain('sources'),
  plain('links'),
  plain('images'),
  plain('place'),
  plain('department'),
  plain('email'),
  plain('language'),
];

/**
 * Brings together what two people made of the same text. What one of them changed is taken over; what both changed
 * stays as it is in mine, and is told, so that nothing is lost without somebody having decided so.
 */
export function merge(base: FormValues, mine: FormValues, theirs: FormValues) {
  let form = mine;
  const conflicts: Conflict[] = [];
  for (const part of PARTS) {
    const [was, own, other] = [base, mine, theirs].map((one) => JSON.stringify(part.of(one)));
    if (own === other || other === was) {
      continue;
    }
    if (own === was) {
      form = part.put(form, theirs);
    } else {
      conflicts.push({
        field: part.field,
        label: LABELS[part.field] ?? part.field,
        mine: shown(part.of(mine)),
        theirs: shown(part.of(theirs)),
        take: (now) => part.put(now, theirs),
      });
    }
  }
  return { form, conflicts };
}

/** What no reader sees of a picture. */
const UNSEEN = ['id', 'hash', 'sizes'];

const LABELS: Record<string, string> = {
  ...partNames,
  ...sectionNames,
  startYear: 'Begonnen in',
  endYear: 'Geëindigd in',
  department: 'Afdeling of team',
  email: 'E-mailadres',
};

function shown(value: unknown): string {
  if (Array.isArray(value)) {
    return value
      .map((one) =>
        typeof one === 'string'
          ? one
          : Object.entries(one)
              .filter(([name, text]) => text && !UNSEEN.includes(name))
              .map(([, text]) => text)
              .join(', '),
      )
      .join('\n');
  }
  if (typeof value === 'object' && value !== null) {
    return shown([value]);
  }
  const text = String(value);
  return languageNames[text as keyof typeof languageNames] ?? text;
}
