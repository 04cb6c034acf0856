// SPDX-License-Identifier: EUPL-1.2
import type { Post, Topic } from '../api/forum';
import { inWords } from '../forum/references';
import { emptyForm, type FormValues } from './form';

const LONGEST_TITLE = 120;
const LONGEST_SOURCE = 200;

/**
 * The beginning of an entry from a conversation: what was asked is the occasion, the answer that helped is the approach,
 * and the conversation itself is named as the source. All of it is for the writer to put in words of their own. Of images
 * their descriptions are left, as whoever is on them agreed to be shown there alone; of people their names.
 */
export function formOfTopic(
  topic: Topic,
  answer: Post | undefined,
  municipality: string | undefined,
): FormValues {
  const empty = emptyForm(municipality);
  return {
    ...empty,
    title: topic.title.slice(0, LONGEST_TITLE),
    themes: topic.themes,
    sections: {
      ...empty.sections,
      occasion: inWords(topic.text),
      approach: inWords(answer?.text ?? ''),
    },
    sources: [
      {
        title: `Gesprek op het forum: ${topic.title}`.slice(0, LONGEST_SOURCE),
        reference: '',
        url: `${window.location.origin}/forum/${topic.id}`,
      },
    ],
  };
}
