import { expect, test } from 'vitest';

import { language } from './language.svelte';
import { money } from './money';

test('an amount has the form of the locale and all of its digits', () => {
  language.use({ language: 'de', locale: 'de-DE' });

  expect(money('49.90', 'EUR')).toBe('49,90\u00a0€');
  expect(money('123456789012345.67', 'EUR')).toBe('123.456.789.012.345,67\u00a0€');
});

test('a currency that is missing or none is no failure', () => {
  expect(money('49.90', null)).toBe('49.9');
  expect(money('49.90', '?')).toBe('49.9 ?');
});
