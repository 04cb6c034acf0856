// SPDX-License-Identifier: EUPL-1.2
import type { Category } from '../api/forum';
import type { Evidence, Kind, Language, Revision, Section, State, Status, Step } from '../api/portfolio';

/** What the machine's words are called on pages. */
export const kindNames: Record<Kind, string> = {
  portrait: 'Portret',
  programme: 'Programma',
  project: 'Project',
};

export const statusNames: Record<Status, string> = {
  running: 'Loopt',
  stopped: 'Gestopt',
  evolved: 'Doorontwikkeld',
};

export const evidenceNames: Record<Evidence, string> = {
  described: 'Beschreven',
  substantiated: 'Onderbouwd',
  evaluated: 'Geëvalueerd',
};

export const evidenceHints: Record<Evidence, string> = {
  described: 'Eigen ervaring, nog niet onderzocht',
  substantiated: 'Steunt op onderzoek of een erkende aanpak',
  evaluated: 'De werking hier ter plekke is onderzocht',
};

export const stateNames: Record<State, string> = {
  draft: 'Concept',
  submitted: 'Ingestuurd',
  'in-review': 'In behandeling',
  published: 'Gepubliceerd',
  archived: 'Gearchiveerd',
};

export const stepNames: Record<Step, string> = {
  draft: 'Concept',
  submitted: 'Ingestuurd',
  'in-review': 'In behandeling',
};

export const changeNames: Record<Revision['change'], string> = {
  publication: 'gepubliceerd',
  revision: 'herzien door de gemeente',
  correction: 'verbeterd door de redactie',
};

export const languageNames: Record<Language, string> = { nl: 'Nederlands', fy: 'Frysk', en: 'English' };

/** The template's headings, in the order in which a reader meets them: the dilemma first. */
export const sectionNames: Record<Section, string> = {
  dilemma: 'Het dilemma',
  occasion: 'De aanleiding',
  approach: 'De aanpak',
  roles: 'Wie deed wat',
  cost: 'Kosten en inzet',
  result: 'Wat het opleverde',
  whatDidNotWork: 'Wat niet werkte',
  tip: 'Tip voor een collega',
};

export const sections = Object.keys(sectionNames) as Section[];

/** Everything that remarks and differences can be about. */
export const partNames: Record<string, string> = {
  title: 'Titel',
  summary: 'Samenvatting',
  kind: 'Soort',
  municipality: 'Gemeente',
  themes: 'Thema’s',
  ...sectionNames,
  period: 'Periode',
  status: 'Stand van zaken',
  evidence: 'Onderbouwing',
  sources: 'Bronnen',
  links: 'Links',
  images: 'Foto’s',
  place: 'Plaats',
  contact: 'Contact',
  language: 'Taal',
};

export const categoryNames: Record<Category, string> = {
  question: 'Vraag',
  experience: 'Ervaring',
  dilemma: 'Dilemma',
  announcement: 'Mededeling',
};

export const categoryPlurals: Record<Category, string> = {
  question: 'Vragen',
  experience: 'Ervaringen',
  dilemma: 'Dilemma’s',
  announcement: 'Mededelingen',
};
