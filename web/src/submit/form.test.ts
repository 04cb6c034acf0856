// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { Entry } from '../api/portfolio';
import {
  contentOf,
  draftErrors,
  emptyForm,
  errorsOf,
  type FormValues,
  formOf,
  submissionErrors,
} from './form';

const complete: FormValues = {
  ...emptyForm('GM0363'),
  title: 'Buren koken',
  summary: 'Eens per maand.',
  themes: ['ontmoeting-en-samenleven'],
  sections: {
    ...emptyForm().sections,
    dilemma: 'a',
    occasion: 'b',
    approach: 'c',
    whatDidNotWork: 'd',
  },
  startYear: '2023',
  status: 'running',
  evidence: 'described',
};
const fields = (form: FormValues, errors = submissionErrors) => errors(form).map((error) => error.field);

describe('what is sent', () => {
  it('leaves out what was left empty', () => {
    const content = contentOf({
      ...complete,
      sources: [
        { title: ' Meting ', url: '', reference: ' 2023 ' },
        { title: '', url: ' ', reference: '' },
      ],
      links: [{ title: '', url: '' }],
    });
    expect(content.sources).toEqual([{ title: 'Meting', url: undefined, reference: '2023' }]);
    expect(content.links).toEqual([]);
    expect(Object.keys(content.sections)).toEqual(['dilemma', 'occasion', 'approach', 'whatDidNotWork']);
  });

  it('is the same again once it was stored', () => {
    const entry = {
      ...contentOf({ ...complete, sources: [{ title: 'Meting', url: 'https://x.example', reference: '' }] }),
      municipality: { code: 'GM0363', name: 'Amsterdam' },
    } as unknown as Entry;
    expect(contentOf(formOf(entry))).toEqual({ ...entry, municipality: 'GM0363' });
  });
});

describe('what keeps it from being submitted', () => {
  it('is nothing where all is told', () => {
    expect(fields(complete)).toEqual([]);
  });

  it('is evidence without a source', () => {
    expect(fields({ ...complete, evidence: 'substantiated' })).toEqual(['sources']);
    expect(fields({ ...complete, evidence: 'evaluated' })).toEqual(['sources']);
    const source = { title: 'Meting', url: '', reference: 'Gemeente, 2023' };
    expect(fields({ ...complete, evidence: 'evaluated', sources: [source] })).toEqual([]);
  });

  it('is a source that nobody finds, or a link that leads nowhere', () => {
    const form = {
      ...complete,
      sources: [
        { title: 'Meting', url: '', reference: '' },
        { title: '', url: 'javascript:alert(1)', reference: '' },
      ],
      links: [{ title: 'Meer', url: 'gemeente.example' }],
    };
    expect(fields(form, draftErrors)).toEqual([
      'source-0-url',
      'source-1-title',
      'source-1-url',
      'link-0-url',
    ]);
  });

  it('stands in the order of the form', () => {
    expect(fields({ ...complete, evidence: 'evaluated', title: '', startYear: '' })).toEqual([
      'title',
      'startYear',
      'sources',
    ]);
  });
});

describe('what the service found wrong', () => {
  it.each([
    ['/title', 'title'],
    ['/sections/approach', 'approach'],
    ['/themes/1', 'themes'],
    ['/period/startYear', 'startYear'],
    ['/contact/email', 'email'],
    ['/links/2/url', 'link-2-url'],
    ['/sources/0/findable', 'source-0-url'],
    ['/sources/1/reference', 'source-1-reference'],
    ['/sources', 'sources'],
    ['/entry/sections/tip', 'tip'],
    ['/entry/links/0/title', 'link-0-title'],
    ['/note', 'note'],
    ['', 'title'],
  ])('at %s is told at the field %s', (pointer, field) => {
    expect(errorsOf([{ pointer, code: 'required' }])[0]?.field).toBe(field);
  });
});

describe('a place', () => {
  const placed: FormValues = { ...complete, place: { latitude: '52,37', longitude: '4,9', label: '' } };

  it('is of projects only, and stays in the form', () => {
    expect(contentOf(placed).place).toEqual({ latitude: 52.37, longitude: 4.9, label: undefined });
    expect(contentOf({ ...placed, kind: 'programme' }).place).toBeUndefined();
  });

  it('is refused outside the Netherlands before it is sent, at its own fields', () => {
    const elsewhere = { ...placed, place: { latitude: '48.85', longitude: '2.35', label: '' } };
    expect(fields(elsewhere, draftErrors)).toEqual(['latitude', 'longitude']);
    expect(fields({ ...elsewhere, kind: 'portrait' }, draftErrors)).toEqual([]);
    expect(errorsOf([{ pointer: '/place/longitude', code: 'not-allowed', detail: '' }])[0]?.field).toBe(
      'longitude',
    );
  });
});
