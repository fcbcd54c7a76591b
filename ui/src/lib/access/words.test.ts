import type { MediumView, RestrictionView } from '$lib/api/bindings';

import { beforeEach, expect, test } from 'vitest';

import { language } from '$lib/i18n/language.svelte';

import {
  daysWords,
  doubtWords,
  faultWords,
  kindWords,
  mediumWords,
  notOurs,
  toldOf,
} from './words';

const PIN: MediumView = { id: '3', kind: 'pin', value: null, numbers: null, madeHere: true };

beforeEach(() => language.use({ language: 'en', locale: 'en-GB' }));

test('every fault and every doubt has a sentence of its own in each language', () => {
  const faults = ['empty', 'not_decimal', 'not_hex', 'half_byte', 'too_long', 'zero'] as const;
  const doubts = ['pin_letters', 'pin_length', 'spaces'] as const;

  for (const locale of ['en', 'de', 'pl']) {
    language.use({ language: locale, locale });
    const sentences = [...faults.map(faultWords), ...doubts.map(doubtWords)];
    expect(sentences.every((sentence) => sentence.endsWith('.'))).toBe(true);
    expect(new Set(sentences).size).toBe(9);
  }
});

test('a kind of a newer service is shown as it came, and one without a word is named all the same', () => {
  expect(kindWords({ other: 'FACE' })).toBe('FACE');
  expect(kindWords({ other: '' })).toBe('Access medium');
});

test('a PIN is named by its kind alone', () => {
  expect(mediumWords(PIN)).toBe('PIN');
});

test('the history is told the number of a card, and of a PIN only that there is one', () => {
  const told = [...toldOf('card_number', '1', '2'), ...toldOf('pin', null, '480211')];

  expect(told).toEqual([
    { label: 'card_number', before: '1', after: '2' },
    { label: 'pin', before: null, after: '••••••' },
  ]);
});

test('what has no number cannot be named to the service, whoever added it', () => {
  expect(notOurs(PIN)).toBeNull();
  expect(notOurs({ ...PIN, madeHere: false })).toContain('Only whoever added it');
  expect(notOurs({ ...PIN, id: null })).toContain('gave no number');
});

test('a restriction says when it holds, with the days that it has', () => {
  const words = (more: Partial<RestrictionView>) =>
    daysWords({ reason: null, from: null, until: null, holds: 'now', ...more });

  expect(words({})).toBe('holds now · without end');
  expect(words({ from: '2026-12-01', holds: 'later' })).toBe('does not hold yet · from 01/12/2026');
  expect(words({ until: '2026-01-31', holds: 'over' })).toBe('is over · until 31/01/2026');
});
