import { expect, test } from 'vitest';

import { language } from './language.svelte';
import { size } from './size';

test('a size is told in the largest unit that fits, as the locale writes it', () => {
  expect(size(0)).toBe('0 bytes');
  expect(size(1)).toBe('1 byte');
  expect(size(81_000)).toBe('81 kB');

  language.use({ language: 'de', locale: 'de-DE' });

  expect(size(4_812_340)).toBe('4,8 MB');
});
