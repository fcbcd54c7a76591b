import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { locales } from '../paraglide/runtime';

const catalogues = Object.fromEntries(
  locales.map((locale) => [
    locale,
    JSON.parse(readFileSync(`messages/kiosk/${locale}.json`, 'utf8')) as Record<string, string>,
  ]),
);
const english = catalogues['en'] ?? {};
const keys = Object.keys(english).filter((key) => key !== '$schema');

function parameters(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

test('the kiosk speaks eight languages', () => {
  expect([...locales].sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'pl', 'tr', 'uk']);
});

test.each(locales)('%s has each of the messages, in the same order', (locale) => {
  expect(Object.keys(catalogues[locale] ?? {})).toEqual(Object.keys(english));
  expect(keys.length).toBeGreaterThan(50);
});

test.each(locales)(
  'each text of %s is there and takes the parameters of the English one',
  (locale) => {
    for (const key of keys) {
      const text = catalogues[locale]?.[key];
      expect(text?.trim(), key).toBeTruthy();
      expect(parameters(text), `${key} in ${locale}`).toEqual(parameters(english[key]));
    }
  },
);

test('languages with letters of their own are written in them', () => {
  const words = (locale: string) => keys.map((key) => catalogues[locale]?.[key] ?? '');

  for (const text of words('ar')) expect(text).toMatch(/\p{Script=Arabic}/u);
  for (const text of words('uk')) expect(text).toMatch(/\p{Script=Cyrillic}/u);
});

test('every message of the kiosk is used', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|ts)$/.test(name) && /kiosk/i.test(name))
    .filter((name) => !name.includes('paraglide'))
    .map((name) => readFileSync(`src/${name}`, 'utf8'))
    .join('\n');
  const used = new Set([...files.matchAll(/\bm\.(\w+)\b/g)].map(([, key]) => key));

  expect(keys.filter((key) => !used.has(key))).toEqual([]);
});
