import { expect, test } from 'vitest';

import { asEntered, dayPattern, yearFirst } from './factors';

test('a day is entered with the day first, and taken with the year first', () => {
  expect(yearFirst('12041992')).toBe('19920412');
  expect(asEntered('19920412', 'date_of_birth')).toBe('12041992');
  expect(asEntered('4711', 'pin')).toBe('4711');
});

test.each(['31021992', '00041992', '12131992', '1204199', ''])('%s is no day', (digits) => {
  expect(yearFirst(digits)).toBe(null);
});

test('what is entered so far is shown in its places', () => {
  expect(dayPattern('')).toBe('__.__.____');
  expect(dayPattern('12041')).toBe('12.04.1___');
});
