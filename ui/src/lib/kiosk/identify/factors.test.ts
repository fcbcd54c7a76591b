import { afterEach, describe, expect, test } from 'vitest';

import { language } from '../words/language.svelte';
import { asDay, asEntered, dayForm, dayHint, dayPattern } from './factors';

const BRITISH = dayForm('en-GB');
const AMERICAN = dayForm('en-US');
const SWEDISH = dayForm('sv-SE');

afterEach(() => language.use('en'));

test('a day is entered in the order of the language, and taken without doubt', () => {
  expect(asDay('12041992', BRITISH)).toBe('1992-04-12');
  expect(asDay('04121992', AMERICAN)).toBe('1992-04-12');
  expect(asDay('19920412', SWEDISH)).toBe('1992-04-12');
});

test('the answer that the demo tells is told as it is entered', () => {
  expect(asEntered('1992-04-12', 'date_of_birth', BRITISH)).toBe('12041992');
  expect(asEntered('1992-04-12', 'date_of_birth', AMERICAN)).toBe('04121992');
  expect(asEntered('4711', 'pin', BRITISH)).toBe('4711');
});

test.each(['31021992', '00041992', '12131992', '1204199', '120419921', '12.04.92', ''])(
  '%s is no day',
  (digits) => {
    expect(asDay(digits, BRITISH)).toBe(null);
  },
);

test('what is entered so far is shown in its places', () => {
  expect(dayPattern('', dayForm('de-DE'))).toBe('__.__.____');
  expect(dayPattern('12041', dayForm('de-DE'))).toBe('12.04.1___');
  expect(dayPattern('12041', BRITISH)).toBe('12/04/1___');
  expect(dayPattern('12041', AMERICAN)).toBe('12/04/1___');
  expect(dayPattern('19920', SWEDISH)).toBe('1992-0_-__');
});

describe.each(['en', 'de', 'pl', 'fr', 'es', 'tr', 'uk', 'ar'])('in %s', (code) => {
  test('the hint says the order in words, and an example of it that is taken as that day', () => {
    language.use(code);
    const form = dayForm();

    const hint = dayHint(form);

    const digits = /\d{8}/.exec(hint)?.[0] ?? '';
    expect(asDay(digits, form)).toBe('1985-05-07');
    expect(form.separator).toMatch(/^[./-]$/);
    expect(hint.match(/[,،]/gu)?.length).toBeGreaterThanOrEqual(2);
  });
});
