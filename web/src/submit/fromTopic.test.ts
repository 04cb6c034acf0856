// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { Post, Topic } from '../api/forum';
import { contentOf, draftErrors } from './form';
import { formOfTopic } from './fromTopic';

const topic: Topic = {
  id: 'a1',
  version: 3,
  category: 'question',
  title: 'Hoe vindt u tolken?',
  text: 'Bij ons loket ontbreken ze.',
  author: { name: 'Voorbeeld', verified: true },
  themes: ['taal-en-inburgering'],
  types: [],
  postCount: 1,
  acceptedPost: 'a1.1',
  createdAt: '2026-03-02T12:00:00Z',
  state: 'open',
};
const answer = { text: 'Wij werken met vaste tolken.' } as Post;

describe('an entry that begins with a conversation', () => {
  it('has the question, the answer that helped and the conversation as its source', () => {
    const form = formOfTopic(topic, answer, 'GM0363');
    expect(form.title).toBe('Hoe vindt u tolken?');
    expect(form.municipality).toBe('GM0363');
    expect(form.themes).toEqual(['taal-en-inburgering']);
    expect(form.sections.occasion).toBe('Bij ons loket ontbreken ze.');
    expect(form.sections.approach).toBe('Wij werken met vaste tolken.');
    expect(contentOf(form).sources?.[0]).toMatchObject({
      title: 'Gesprek op het forum: Hoe vindt u tolken?',
      url: expect.stringMatching(/\/forum\/a1$/),
    });
  });

  it('has of images and mentions the words alone', () => {
    const text = 'Zie ![Een kas](image:0b8f2a4e-5c1d-4e6f-8a9b-0c1d2e3f4a5b), [@Urk](municipality:GM0184)';
    const form = formOfTopic({ ...topic, text }, { ...answer, text }, 'GM0363');
    expect(form.sections.occasion).toBe('Zie (afbeelding: Een kas), @Urk');
    expect(form.sections.approach).toBe(form.sections.occasion);
  });

  it('can be stored as a draft, however long its title is and whether or not there is an answer', () => {
    const form = formOfTopic({ ...topic, title: 'x'.repeat(200) }, undefined, 'GM0363');
    expect(draftErrors(form)).toEqual([]);
    expect(form.sections.approach).toBe('');
  });
});
