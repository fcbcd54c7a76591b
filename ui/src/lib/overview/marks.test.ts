import type { Mark, Notice } from '$lib/api/bindings';

import { expect, test } from 'vitest';

import { SECTIONS } from '$lib/workspace/sections';

import { card } from '../../test/fixtures';
import { shownMarks } from './marks';

const KINDS = ['refused', 'restricted', 'idle', 'idle_soon', 'birthday'] as const;
const MARKS: Mark[] = KINDS.map((kind) => ({
  kind,
  from: '2026-11-22',
  until: null,
  reason: null,
  rate: null,
}));
const NOTICES: Notice[] = [
  { kind: 'due', amount: null, currency: 'EUR', dunningLevel: null, inCollection: false },
  { kind: 'cancelation', rate: null, on: null, state: 'canceled' },
  { kind: 'ending', rate: null, on: '2026-12-31' },
  { kind: 'pending', of: 'contact' },
];

test('every section that a mark leads to is there', () => {
  const marks = shownMarks(card({ marks: MARKS }), NOTICES, new Date('2026-11-22'));
  const sections = SECTIONS.map(({ id }) => id);

  const places = marks.map(({ place }) => place).filter((place) => place !== null);

  expect(marks).toHaveLength(MARKS.length + NOTICES.length + 1);
  expect(new Set(places)).toEqual(
    new Set(['access', 'idle-periods', 'account', 'contracts', 'data']),
  );
  expect(places.filter((place) => !sections.includes(place))).toEqual([]);
});
