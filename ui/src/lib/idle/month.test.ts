import { expect, test } from 'vitest';

import { addMonths, keyed, monthOf, weekday } from './month';

test.each([
  ['ArrowRight', '2026-03-05'],
  ['ArrowLeft', '2026-03-03'],
  ['ArrowDown', '2026-03-11'],
  ['ArrowUp', '2026-02-25'],
  ['Home', '2026-03-02'],
  ['End', '2026-03-08'],
  ['PageDown', '2026-04-04'],
  ['PageUp', '2026-02-04'],
])('%s moves from a Wednesday to %s', (key, day) => {
  expect(keyed(key, '2026-03-04', false)).toBe(day);
});

test('arrows follow the direction of reading', () => {
  expect(keyed('ArrowRight', '2026-03-04', true)).toBe('2026-03-03');
  expect(keyed('Enter', '2026-03-04', true)).toBeNull();
});

test('a shorter month has no thirty-first', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
  expect(monthOf(addMonths('2026-12-15', 1))).toBe('2027-01');
});

test('a week begins on Monday', () => {
  expect(weekday('2026-03-02')).toBe(0);
  expect(weekday('2026-03-08')).toBe(6);
});
