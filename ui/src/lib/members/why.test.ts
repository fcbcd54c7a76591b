import type { Why } from '$lib/api/bindings';

import { expect, test } from 'vitest';

import { segments } from './segments';
import { whyWords } from './why';

function why(more: Partial<Why>): Why {
  return { field: 'name', how: 'prefix', text: 'Anna Müller', ranges: [[5, 11]], ...more };
}

test.each([
  ['mueller', 'Anna Müller', [5, 11], 'ue = ü'],
  ['muller', 'Anna Müller', [5, 11], 'u = ü'],
  ['müller', 'Anna Mueller', [5, 12], 'ü = ue'],
  ['gross', 'Jan Groß', [4, 8], 'ss = ß'],
  ['lukasz', 'Łukasz', [0, 6], 'l = ł'],
  ['jose', 'José', [0, 4], 'e = é'],
  ['soren', 'Søren', [0, 5], 'o = ø'],
] as const)('%s finds %s because of its spelling', (typed, text, range, words) => {
  const found = whyWords(why({ how: 'spelling', text, ranges: [[range[0], range[1]]] }), typed);

  expect(found.words).toBe(words);
});

test.each([
  [why({ how: 'exact' }), 'exact name'],
  [why({ how: 'word_order' }), 'other word order'],
  [why({ how: 'initials' }), 'initials'],
  [why({ how: 'similar' }), 'similar name'],
  [
    why({ field: 'phone', how: 'tail', text: '+49 170 4711', ranges: [[8, 12]] }),
    'phone ends 4711',
  ],
  [why({ field: 'customer_number' }), 'number'],
])('the reason is told in words (%#)', (reason, words) => {
  expect(whyWords(reason, '')).toEqual({ words, value: null });
});

test('a value that the row does not show comes with the reason', () => {
  const email = why({ field: 'email', how: 'prefix', text: 'anna@example.org', ranges: [[0, 4]] });

  expect(whyWords(email, 'anna')).toEqual({ words: 'e-mail', value: email });
});

test('of a long value the part around the match is shown', () => {
  const text = 'maximiliane.mueller@example.org';
  const email = why({ field: 'email', how: 'part', text, ranges: [[12, 19]] });

  const value = whyWords(email, 'mueller').value;

  expect(value?.text).toBe('…ane.mueller@example.org');
  expect(value?.ranges.map(([from, to]) => value.text.slice(from, to))).toEqual(['mueller']);
});

test('a text is cut at its ranges, and odd ranges do no harm', () => {
  const cut = segments('Anna Müller', [
    [5, 7],
    [6, 99],
    [0, 1],
    [4, 4],
  ]);

  expect(cut.map(({ text }) => text).join('')).toBe('Anna Müller');
  expect(cut.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['A', 'Mü', 'ller']);
});
