import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { ERROR_CODES } from '$lib/errors/words';

import de from '../../../messages/de.json';
import en from '../../../messages/en.json';
import pl from '../../../messages/pl.json';

type Message = string | { match: Record<string, string> }[];
const catalogues: Record<string, Record<string, Message>> = { en, de, pl };

function texts(message: Message | undefined): string[] {
  if (message === undefined) return [];
  if (typeof message === 'string') return [message];
  return message.flatMap(({ match }) => Object.values(match));
}

function parameters(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

test.each(['de', 'pl'])('%s has exactly the messages of English', (language) => {
  expect(Object.keys(catalogues[language] ?? {})).toEqual(Object.keys(en));
});

test.each(['en', 'de', 'pl'])(
  'every text of %s takes the parameters of the English one',
  (language) => {
    for (const [key, message] of Object.entries(en as Record<string, Message>)) {
      const expected = parameters(texts(message)[0] ?? '');
      for (const text of texts(catalogues[language]?.[key])) {
        expect(text.trim(), key).not.toBe('');
        expect(parameters(text), `${key} in ${language}`).toEqual(expected);
      }
    }
  },
);

test.each(['en', 'de', 'pl'])(
  'every counted message of %s has all forms of the language',
  (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(catalogues[language] ?? {})) {
      if (typeof message === 'string') continue;
      const match = message[0]?.match ?? {};
      expect(Object.keys(match).sort(), key).toEqual(forms.map((form) => `form=${form}`).sort());
    }
  },
);

test('every error code has a title and a text in every language', () => {
  expect(ERROR_CODES.length).toBeGreaterThan(20);
  for (const catalogue of Object.values(catalogues)) {
    for (const code of ERROR_CODES) {
      expect(catalogue[`error_${code}_title`], code).toBeTruthy();
      expect(catalogue[`error_${code}_text`], code).toBeTruthy();
    }
  }
});

// The kiosk has messages of its own.
test('every message is used', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|ts)$/.test(name) && !/paraglide|kiosk/i.test(name))
    .map((name) => readFileSync(`src/${name}`, 'utf8'))
    .join('\n');
  const used = new Set([...files.matchAll(/\bm\.(\w+)\(/g)].map(([, key]) => key));

  const unused = Object.keys(en).filter((key) => key !== '$schema' && !used.has(key));

  expect(unused).toEqual([]);
});
