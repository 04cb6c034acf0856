// SPDX-License-Identifier: EUPL-1.2
const whole = new Intl.NumberFormat('nl-NL');
const percentage = new Intl.NumberFormat('nl-NL', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const index = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const enumeration = new Intl.ListFormat('nl-NL', { type: 'conjunction' });
const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
const moment = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

export const number = (value: number) => whole.format(value);
export const share = (value: number) => percentage.format(value);
export const ratio = (value: number) => index.format(value);
export const date = (at: string) => day.format(new Date(at));
export const dateTime = (at: string) => moment.format(new Date(at));

/** `1 verhaal`, `2 verhalen`. */
export const counted = (count: number, one: string, more: string) =>
  `${number(count)} ${count === 1 ? one : more}`;

/** A value for a narrow column: `klasse 2 (sterk stedelijk)` is `2` there. */
export const brief = (text: string) => text.replace(/^klasse | \(.*\)$/g, '');

/** `Amsterdam, Urk en uw gemeente`. */
export const listed = (parts: string[]) => enumeration.format(parts);

/** The years of a piece of work: `2021–2023`, or `sinds 2021` while it runs. */
export function years(period: { startYear: number; endYear?: number }): string {
  if (period.endYear === undefined) {
    return `sinds ${period.startYear}`;
  }
  return period.endYear === period.startYear
    ? String(period.startYear)
    : `${period.startYear}–${period.endYear}`;
}

/** Lower case without accents, apostrophes and spaces at the ends, so that `fryslan` finds `Súdwest-Fryslân`. */
export const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .trim();
