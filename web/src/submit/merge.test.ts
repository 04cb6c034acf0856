// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { emptyForm, type FormValues } from './form';
import { merge } from './merge';

const base: FormValues = {
  ...emptyForm('GM0363'),
  title: 'Buren koken',
  sections: { ...emptyForm().sections, dilemma: 'Kiezen', tip: 'Begin klein' },
  themes: ['huisvesting'],
  links: [{ title: 'Meer', url: 'https://gemeente.example' }],
};
const with_ = (part: Partial<FormValues>): FormValues => ({ ...base, ...part });
const telling = (part: Partial<FormValues['sections']>) => with_({ sections: { ...base.sections, ...part } });

describe('bringing two texts together', () => {
  it('takes over what a colleague wrote elsewhere', () => {
    const { form, conflicts } = merge(base, telling({ dilemma: 'Kiezen of delen' }), {
      ...telling({ tip: 'Begin groot' }),
      themes: ['huisvesting', 'gezondheid-en-zorg'],
    });

    expect(conflicts).toEqual([]);
    expect(form.sections).toMatchObject({ dilemma: 'Kiezen of delen', tip: 'Begin groot' });
    expect(form.themes).toEqual(['huisvesting', 'gezondheid-en-zorg']);
  });

  it('leaves mine where both wrote, and tells of theirs', () => {
    const { form, conflicts } = merge(base, with_({ title: 'Buren eten' }), with_({ title: 'Buren bakken' }));

    expect(form.title).toBe('Buren eten');
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({
      field: 'title',
      label: 'Titel',
      mine: 'Buren eten',
      theirs: 'Buren bakken',
    });
    expect(conflicts[0]?.take(form).title).toBe('Buren bakken');
  });

  it('is not torn where both wrote the same', () => {
    const same = telling({ cost: 'Negen uur' });
    expect(merge(base, same, { ...same })).toEqual({ form: same, conflicts: [] });
  });

  it('keeps what I emptied and shows rows as text', () => {
    const emptied = merge(base, with_({ links: [] }), base);
    expect(emptied.form.links).toEqual([]);
    expect(emptied.conflicts).toEqual([]);

    const { conflicts } = merge(
      base,
      with_({ links: [] }),
      with_({ links: [{ title: 'Verslag', url: 'https://gemeente.example/verslag' }] }),
    );
    expect(conflicts[0]).toMatchObject({ mine: '', theirs: 'Verslag, https://gemeente.example/verslag' });
  });
});
