import type { CheckIn } from '$lib/api/bindings';

import { expect, test } from 'vitest';

import { byHour, byWeek, hoursOf, shade } from './counts';

function visit(came: string): CheckIn {
  return { id: came, came, left: null, studio: null };
}

test('visits are counted by the weekday and hour of the studio’s clock', () => {
  // A Monday and the Sunday after it.
  const counts = byHour([
    visit('2026-11-16T18:05:00'),
    visit('2026-11-16T18:59:59'),
    visit('2026-11-22T09:00:00'),
  ]);

  expect(counts[0]?.[18]).toBe(2);
  expect(counts[6]?.[9]).toBe(1);
  expect(counts.flat().reduce((one, other) => one + other)).toBe(3);
  expect(hoursOf(counts)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
});

test('a week without a visit is counted too, over the end of a year', () => {
  const weeks = byWeek([visit('2027-01-12T08:00:00'), visit('2026-12-28T08:00:00')]);

  expect(weeks).toEqual([
    { monday: '2026-12-28', count: 1 },
    { monday: '2027-01-04', count: 0 },
    { monday: '2027-01-11', count: 1 },
  ]);
});

test('without visits there is nothing to draw', () => {
  expect(hoursOf(byHour([]))).toEqual([]);
  expect(byWeek([])).toEqual([]);
});

test('a single visit has a shade, and the most has the darkest', () => {
  expect([0, 1, 50, 100].map((count) => shade(count, 100))).toEqual([0, 1, 2, 4]);
});
