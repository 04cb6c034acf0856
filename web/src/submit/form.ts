// SPDX-License-Identifier: EUPL-1.2
import type { Violation } from '../api/http';
import type {
  Entry,
  EntryContent,
  Evidence,
  Kind,
  Language,
  Picture,
  Section,
  Status,
} from '../api/portfolio';
import type { FieldError } from '../ui/ErrorSummary';
import { tellViolation } from '../ui/problems';
import { sectionNames, sections } from '../ui/words';
import { NO_PLACE, type PlaceValues, placeErrors, placeOf } from './place';

/** The form as it is being filled in: all text, so that nothing typed is ever refused or lost. */
export interface FormValues {
  kind: Kind;
  title: string;
  summary: string;
  municipality: string;
  themes: string[];
  sections: Record<Section, string>;
  department: string;
  email: string;
  startYear: string;
  endYear: string;
  status: Status | '';
  evidence: Evidence | '';
  sources: SourceValues[];
  links: LinkValues[];
  language: Language;
  images: ImageValues[];
  place: PlaceValues;
}

export interface ImageValues extends Picture {
  altText: string;
  caption: string;
  credit: string;
}

export interface LinkValues {
  title: string;
  url: string;
}

export interface SourceValues extends LinkValues {
  reference: string;
}

export function emptyForm(municipality = ''): FormValues {
  return {
    kind: 'project',
    title: '',
    summary: '',
    municipality,
    themes: [],
    sections: Object.fromEntries(sections.map((section) => [section, ''])) as Record<Section, string>,
    department: '',
    email: '',
    startYear: '',
    endYear: '',
    status: '',
    evidence: '',
    sources: [],
    links: [],
    language: 'nl',
    images: [],
    place: NO_PLACE,
  };
}

export function formOf(entry: Entry): FormValues {
  const empty = emptyForm(entry.municipality.code);
  return {
    ...empty,
    kind: entry.kind,
    title: entry.title,
    summary: entry.summary ?? '',
    themes: entry.themes,
    sections: { ...empty.sections, ...entry.sections },
    department: entry.contact?.department ?? '',
    email: entry.contact?.email ?? '',
    startYear: entry.period ? String(entry.period.startYear) : '',
    endYear: entry.period?.endYear === undefined ? '' : String(entry.period.endYear),
    status: entry.status ?? '',
    evidence: entry.evidence ?? '',
    sources: entry.sources.map((source) => ({
      title: source.title,
      url: source.url ?? '',
      reference: source.reference ?? '',
    })),
    links: entry.links,
    language: entry.language,
    images: entry.images.map(imageOf),
    place: entry.place
      ? {
          latitude: String(entry.place.latitude),
          longitude: String(entry.place.longitude),
          label: entry.place.label ?? '',
        }
      : NO_PLACE,
  };
}

/** A picture as the form has it: with all its words, be they empty. */
export function imageOf(image: Picture & Partial<ImageValues>): ImageValues {
  return {
    id: image.id,
    hash: image.hash,
    sizes: image.sizes,
    altText: image.altText ?? '',
    caption: image.caption ?? '',
    credit: image.credit ?? '',
  };
}

/** What is sent: without what was left empty. */
export function contentOf(form: FormValues): EntryContent {
  const written = Object.entries(form.sections).filter(([, text]) => text.trim() !== '');
  const department = form.department.trim() || undefined;
  const email = form.email.trim() || undefined;
  return {
    kind: form.kind,
    title: form.title.trim(),
    summary: form.summary.trim() || undefined,
    municipality: form.municipality,
    themes: form.themes,
    sections: Object.fromEntries(written),
    contact: department || email ? { department, email } : undefined,
    period: isYear(form.startYear)
      ? {
          startYear: Number(form.startYear),
          endYear: isYear(form.endYear) ? Number(form.endYear) : undefined,
        }
      : undefined,
    status: form.status || undefined,
    evidence: form.evidence || undefined,
    sources: form.sources.filter(isBegun).map((source) => ({
      title: source.title.trim(),
      url: source.url.trim() || undefined,
      reference: source.reference.trim() || undefined,
    })),
    links: form.links.filter(isBegun).map((link) => ({ title: link.title.trim(), url: link.url.trim() })),
    language: form.language,
    images: form.images.map((image) => ({
      id: image.id,
      altText: image.altText.trim() || undefined,
      caption: image.caption.trim() || undefined,
      credit: image.credit.trim() || undefined,
    })),
    // What was typed stays in the form if the kind changes and changes back.
    place: form.kind === 'project' ? placeOf(form.place) : undefined,
  };
}

/** A row of which nothing was filled in is as good as none. */
const isBegun = (row: Partial<SourceValues>) =>
  [row.title, row.url, row.reference].some((text) => (text ?? '').trim() !== '');

/** The fields' ids, which are also where the service's pointers lead, and what they are called. */
export const LABELS: Record<string, string> = {
  kind: 'Soort',
  title: 'Titel',
  summary: 'Samenvatting',
  municipality: 'Gemeente',
  themes: 'Thema’s',
  startYear: 'Begonnen in',
  endYear: 'Geëindigd in',
  status: 'Stand van zaken',
  evidence: 'Onderbouwing',
  department: 'Afdeling of team',
  email: 'E-mailadres',
  sources: 'Bronnen',
  links: 'Links',
  language: 'Taal',
  images: 'Foto’s',
  place: 'Plaats',
  latitude: 'Breedtegraad',
  longitude: 'Lengtegraad',
  label: 'Wat daar is',
  ...sectionNames,
};

const REQUIRED_SECTIONS: Section[] = ['dilemma', 'occasion', 'approach', 'whatDidNotWork'];
export const SECTION_LIMIT = 6_000;
export const MOST_IMAGES = 12;
export const IMAGE_LIMITS = { altText: 300, caption: 300, credit: 120 };

/** What keeps the form from being saved as a draft. */
export function draftErrors(form: FormValues): FieldError[] {
  const errors: FieldError[] = [];
  const add = (field: string, message: string) =>
    errors.push({ field, label: LABELS[field] ?? field, message });
  if (form.title.trim() === '') {
    add('title', 'Vul een titel in');
  }
  if (form.municipality === '') {
    add('municipality', 'Kies een gemeente');
  }
  if (form.summary.length > 400) {
    add('summary', 'Houd het bij 400 tekens');
  }
  for (const section of sections) {
    if (form.sections[section].length > SECTION_LIMIT) {
      add(section, `Houd het bij ${SECTION_LIMIT} tekens`);
    }
  }
  for (const field of ['startYear', 'endYear'] as const) {
    if (form[field].trim() !== '' && !isYear(form[field])) {
      add(field, 'Vul een jaartal in, zoals 2023');
    }
  }
  if (isYear(form.startYear) && isYear(form.endYear) && form.endYear < form.startYear) {
    add('endYear', 'Dit ligt voor het begin');
  }
  if (form.email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email.trim())) {
    add('email', 'Dit is geen e-mailadres');
  }
  if (form.kind === 'project') {
    for (const { field, message } of placeErrors(form.place)) {
      add(field, message);
    }
  }
  form.sources.filter(isBegun).forEach((source, place) => {
    const at = (part: string, message: string) =>
      errors.push({ field: `source-${place}-${part}`, label: rowLabel(`source-${place}-${part}`), message });
    if (source.title.trim() === '') {
      at('title', 'Vul dit in');
    }
    if (source.url.trim() !== '' && !isAddress(source.url)) {
      at('url', 'Begin met https://');
    }
    if (source.url.trim() === '' && source.reference.trim() === '') {
      at('url', 'Vul een adres in, of een vindplaats');
    }
  });
  form.links.filter(isBegun).forEach((link, place) => {
    const at = (part: string, message: string) =>
      errors.push({ field: `link-${place}-${part}`, label: rowLabel(`link-${place}-${part}`), message });
    if (!isAddress(link.url)) {
      at('url', 'Begin met https://');
    }
    if (link.title.trim() === '') {
      at('title', 'Vul dit in');
    }
  });
  form.images.forEach((image, place) => {
    for (const [part, limit] of Object.entries(IMAGE_LIMITS)) {
      if (image[part as keyof typeof IMAGE_LIMITS].length > limit) {
        const field = `image-${place}-${part}`;
        errors.push({ field, label: rowLabel(field), message: `Houd het bij ${limit} tekens` });
      }
    }
  });
  return errors;
}

/** What keeps it from being submitted: the above, and what others need to have use of it. */
export function submissionErrors(form: FormValues): FieldError[] {
  const found = draftErrors(form);
  const missing: string[] = [];
  if (form.summary.trim() === '') {
    missing.push('summary');
  }
  if (form.themes.length === 0) {
    missing.push('themes');
  }
  missing.push(...REQUIRED_SECTIONS.filter((section) => form.sections[section].trim() === ''));
  if (form.startYear.trim() === '') {
    missing.push('startYear');
  }
  if (form.status === '') {
    missing.push('status');
  }
  if (form.evidence === '') {
    missing.push('evidence');
  } else if (restsOnSources(form.evidence) && !form.sources.some(isBegun)) {
    missing.push('sources');
  }
  form.images.forEach((image, place) => {
    if (image.altText.trim() === '') {
      missing.push(`image-${place}-altText`);
    }
  });
  const messages: Record<string, string> = {
    themes: 'Kies er ten minste één',
    status: 'Maak een keuze',
    evidence: 'Maak een keuze',
    sources: 'Noem ten minste één bron, of kies voor ‘beschreven’',
    whatDidNotWork: 'Schrijf ook op wat niet werkte; daar leren anderen het meest van',
  };
  const all = [
    ...found,
    ...missing.map((field) => ({
      field,
      label: LABELS[field] ?? rowLabel(field),
      message: messages[field] ?? 'Vul dit in',
    })),
  ];
  return all.sort((a, b) => ORDER.indexOf(base(a.field)) - ORDER.indexOf(base(b.field)));
}

/** The fields as they stand below each other. */
const ORDER = [
  'kind',
  'title',
  'summary',
  'municipality',
  'themes',
  ...sections,
  'startYear',
  'endYear',
  'status',
  'evidence',
  'source',
  'sources',
  'latitude',
  'longitude',
  'label',
  'image',
  'images',
  'department',
  'email',
  'link',
  'links',
];

const base = (field: string) => /^(source|link|image)-/.exec(field)?.[1] ?? field;

/** Evidence that others can look up is worth more than one's own word, so it says where. */
export const restsOnSources = (evidence: Evidence | '') =>
  evidence === 'substantiated' || evidence === 'evaluated';

/** What the service found wrong, at the fields of the form. */
export function errorsOf(violations: Violation[]): FieldError[] {
  return violations.map((violation) => {
    const field = fieldOf((violation.pointer ?? '').split('/').filter(Boolean));
    return { field, label: LABELS[field] ?? rowLabel(field), message: tellViolation(violation) };
  });
}

/** Where a pointer leads; a correction has the entry one step down. */
function fieldOf(steps: string[]): string {
  const [part, place, within] = steps[0] === 'entry' ? steps.slice(1) : steps;
  if ((part === 'links' || part === 'sources') && place !== undefined) {
    const known = within === 'title' || within === 'reference' ? within : 'url';
    return `${part === 'links' ? 'link' : 'source'}-${place}-${known}`;
  }
  if (part === 'images' && place !== undefined) {
    return `image-${place}-${within ?? 'id'}`;
  }
  if (part === 'place') {
    return place ?? 'latitude';
  }
  if (part === 'themes') {
    return 'themes';
  }
  return within ?? place ?? part ?? 'title';
}

const ROW_PARTS: Record<string, string> = {
  title: 'Naam van',
  url: 'Adres van',
  reference: 'Vindplaats van',
  altText: 'Beschrijving van',
  caption: 'Bijschrift van',
  credit: 'Maker van',
  consent: 'Toestemming bij',
};

/** A row's fields by their place, from 1. */
function rowLabel(field: string): string {
  const [, row, place, part] = /^(source|link|image)-(\d+)-(\w+)$/.exec(field) ?? [];
  if (row === undefined) {
    return 'Dit onderdeel';
  }
  const what = { link: 'link', source: 'bron', image: 'foto' }[row];
  const name = ROW_PARTS[part ?? ''] ?? '';
  return `${name} ${what} ${Number(place) + 1}`.trim();
}

const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text.trim());

function isYear(text: string): boolean {
  return /^(19[5-9]\d|20\d\d|2100)$/.test(text.trim());
}
