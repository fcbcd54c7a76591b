import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { day, money, moment, span, wait } from './format';
import { language, offered } from './language.svelte';

beforeEach(() => language.use('en'));
afterEach(() => language.use('en'));

describe('words', () => {
  test('dates, money and lengths have the form of the language', () => {
    language.use('de');
    expect(day('2026-03-01')).toBe('1. März 2026');
    expect(money({ amount: '-49.90', currency: 'EUR' })).toBe('-49,90\u00a0€');
    expect(span(3, 'week')).toBe('3 Wochen');

    language.use('pl');
    expect([1, 3, 5].map((weeks) => span(weeks, 'week'))).toEqual([
      '1 tydzień',
      '3 tygodnie',
      '5 tygodni',
    ]);
  });

  test('Arabic has the figures that stand on the keys, and runs from the right', () => {
    language.use('ar');

    expect(day('2026-03-21')).toContain('21');
    expect(document.documentElement.dir).toBe('rtl');
    expect(document.documentElement.lang).toBe('ar');
  });

  test('what is no day and no amount is shown as it came', () => {
    expect(day('soon')).toBe('soon');
    expect(moment('soon')).toBe('soon');
    expect(money({ amount: '5', currency: 'no code' })).toBe('5 no code');
  });

  test('a long wait is said in minutes', () => {
    expect(wait(45)).toBe('45 seconds');
    expect(wait(125)).toBe('3 minutes');
  });
});

test('a language without a catalogue falls back to English', () => {
  language.use('xx');

  expect(language.current).toBe('en');
});

test('the station offers its own languages, and all of them where it names none', () => {
  expect(offered(['pl', 'xx', 'ar'])).toEqual([
    { code: 'pl', name: 'Polski' },
    { code: 'ar', name: 'العربية' },
  ]);
  expect(offered([]).length).toBe(8);
});
