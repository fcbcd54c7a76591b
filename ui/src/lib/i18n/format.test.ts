import { expect, test } from 'vitest';

import { m } from '$lib/paraglide/messages';

import { counted } from './counted';
import { ago, clock, date, number } from './format';
import { language } from './language.svelte';

test('a day is written as in the locale, whatever the time zone', () => {
  language.use({ language: 'de', locale: 'de-AT' });
  expect(date('1992-04-12')).toBe('12.04.1992');

  language.use({ language: 'en', locale: 'en-US' });
  expect(date('1992-04-12')).toBe('04/12/1992');
});

test('what is no day is shown as it came', () => {
  expect(date('someday')).toBe('someday');
});

test('an instant of another day is shown with its day', () => {
  const now = new Date(2026, 10, 22, 14, 0);

  expect(clock(new Date(2026, 10, 22, 12, 3).toISOString(), now)).toBe('12:03');
  expect(clock(new Date(2026, 10, 21, 12, 3).toISOString(), now)).toContain('21 Nov 2026');
});

test('an age is told in the largest unit that fits', () => {
  const now = new Date('2026-11-22T12:00:00Z');

  expect(ago('2026-11-22T11:59:40Z', now)).toBe('just now');
  expect(ago('2026-11-22T11:57:00Z', now)).toBe('3 minutes ago');
  expect(ago('2026-11-20T11:57:00Z', now)).toBe('2 days ago');
});

test('Polish has its three forms', () => {
  language.use({ language: 'pl', locale: 'pl-PL' });

  expect([1, 3, 5, 22].map((count) => m.hits_all(counted(count)))).toEqual([
    '1 osoba',
    '3 osoby',
    '5 osób',
    '22 osoby',
  ]);
});

test('the page says which language it is in', () => {
  language.use({ language: 'de', locale: 'de-DE' });

  expect(document.documentElement.lang).toBe('de');
  expect(number(1500.5)).toBe('1.500,5');
});

test('an unknown language falls back to English', () => {
  language.use({ language: 'xx', locale: 'not a locale' });

  expect(language.current).toBe('en');
  expect(date('1992-04-12')).toContain('1992');
});
