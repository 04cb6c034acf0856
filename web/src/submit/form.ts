// SPDX-License-Identifier: EUPL-1.2
import type { Violation } from '../api/http';
import type { Entry, EntryContent, Evidence, Kind, Language, Section, Status } from '../api/portfolio';
import type { FieldError } from '../ui/ErrorSummary';
import { tellViolation } from '../ui/problems';
import { sectionNames, sections } from '../ui/words';

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
  links: { title: string; url: string }[];
  language: Language;
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
    links: [],
    language: 'nl',
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
    links: entry.links,
    language: entry.language,
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
    links: form.links.filter((link) => link.url.trim() !== '' || link.title.trim() !== ''),
    language: form.language,
  };
}

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
  links: 'Links',
  language: 'Taal',
  ...sectionNames,
};

const REQUIRED_SECTIONS: Section[] = ['dilemma', 'occasion', 'approach', 'whatDidNotWork'];
export const SECTION_LIMIT = 6_000;

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
  form.links.forEach((link, place) => {
    if (link.url.trim() !== '' && !/^https?:\/\/\S+$/.test(link.url.trim())) {
      errors.push({ field: `link-${place}-url`, label: 'Adres van de link', message: 'Begin met https://' });
    }
    if (link.url.trim() !== '' && link.title.trim() === '') {
      errors.push({ field: `link-${place}-title`, label: 'Tekst van de link', message: 'Vul dit in' });
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
  }
  const messages: Record<string, string> = {
    themes: 'Kies er ten minste één',
    status: 'Maak een keuze',
    evidence: 'Maak een keuze',
    whatDidNotWork: 'Schrijf ook op wat niet werkte; daar leren anderen het meest van',
  };
  const all = [
    ...found,
    ...missing.map((field) => ({
      field,
      label: LABELS[field] ?? field,
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
  'department',
  'email',
  'link',
  'links',
];

const base = (field: string) => (field.startsWith('link-') ? 'link' : field);

/** What the service found wrong, at the fields of the form. */
export function errorsOf(violations: Violation[]): FieldError[] {
  return violations.map((violation) => {
    const steps = (violation.pointer ?? '').split('/').filter(Boolean);
    const field =
      steps[0] === 'links' && steps[1] !== undefined
        ? `link-${steps[1]}-${steps[2] ?? 'url'}`
        : ((steps[0] === 'themes' ? 'themes' : steps.at(-1)) ?? 'title');
    return { field, label: LABELS[field] ?? 'Dit onderdeel', message: tellViolation(violation) };
  });
}

function isYear(text: string): boolean {
  return /^(19[5-9]\d|20\d\d|2100)$/.test(text.trim());
}
