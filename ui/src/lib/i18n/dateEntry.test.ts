import { expect, test } from 'vitest';

import { enteredDay } from './dateEntry';

test.each([
  ['24.12.2026', 'day_month_year', '2026-12-24'],
  ['1.2.26', 'day_month_year', '2026-02-01'],
  ['12/24/2026', 'month_day_year', '2026-12-24'],
  ['2026-12-24', 'month_day_year', '2026-12-24'],
  [' 2026.12.24 ', 'year_month_day', '2026-12-24'],
] as const)('%s in %s is %s', (text, order, day) => {
  expect(enteredDay(text, order)).toBe(day);
});

test.each(['', 'tomorrow', '31.2.2026', '1.13.2026', '0.1.2026', '1.2', '1.2.3.4', '1.2.500'])(
  '“%s” is no day',
  (text) => {
    expect(enteredDay(text, 'day_month_year')).toBeNull();
  },
);
