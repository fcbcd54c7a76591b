import { expect, test } from 'vitest';

import { enteredDays } from './retention';

test.each([
  ['30', 30],
  [' 1 ', 1],
  ['365', 365],
])('“%s” is %i days', (text, days) => {
  expect(enteredDays(text)).toBe(days);
});

test.each(['', '0', '366', '-3', '2.5', '1e2', 'ten'])('“%s” is refused', (text) => {
  expect(enteredDays(text)).toBeNull();
});
