import type { Payment } from '$lib/api/bindings';

import { beforeEach, expect, test } from 'vitest';

import { language } from '$lib/i18n/language.svelte';

import { costWords, everyWords, lengthWords, money, paymentWords } from './costWords';

const EUROS = { amount: '1234.5', currency: 'EUR' };
const MONTHLY: Payment = {
  kind: 'recurring',
  every: { value: 1, unit: 'month' },
  price: { amount: '49.9', currency: 'EUR' },
  steps: [],
};

/** Currencies are set off by a space that does not break. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

beforeEach(() => language.use({ language: 'de', locale: 'de-DE' }));

test('a sum has the form of the locale, also without a currency or with one that is none', () => {
  expect(plain(money(EUROS))).toBe('1.234,50 €');
  expect(money({ amount: '19.9', currency: null })).toBe('19,9');
  expect(money({ amount: '19.9', currency: '?' })).toBe('19.9 ?');
});

test('a length has the plural of the language', () => {
  language.use({ language: 'pl', locale: 'pl-PL' });

  expect(lengthWords({ value: 3, unit: 'month' })).toBe('3 miesiące');
  expect(lengthWords({ value: 12, unit: 'month' })).toBe('12 miesięcy');
  expect(lengthWords({ value: 2, unit: { other: 'MOONS' } })).toBe('2 MOONS');
});

test('what comes every month is not counted', () => {
  const every = (locale: string, value: number) => {
    language.use({ language: 'en', locale });
    return everyWords({ value, unit: 'month' });
  };

  expect(every('en-GB', 1)).toBe('month');
  expect(every('pl-PL', 1)).toBe('miesiąc');
  expect(every('de-DE', 3)).toBe('3 Monate');
  expect(everyWords({ value: 1, unit: { other: 'MOONS' } })).toBe('1 MOONS');
});

test('each way to pay is said in one line', () => {
  const price = { amount: '89', currency: 'EUR' };
  const onDays: Payment = {
    kind: 'month_day',
    every: null,
    price: null,
    steps: [{ monthDay: '01-31', after: null, price }],
  };

  expect(plain(paymentWords(MONTHLY))).toBe('49,90 € je Monat');
  expect(paymentWords({ ...MONTHLY, kind: 'free' })).toBe('kostenlos');
  expect(plain(paymentWords(onDays))).toBe('89,00 € am 31. Januar');
});

test('a price that was adjusted is shown beside the one without', () => {
  const cost = { base: EUROS, current: MONTHLY.price, payment: MONTHLY };

  expect(costWords(cost).map(plain)).toEqual(['49,90 € je Monat', '1.234,50 € ohne Anpassungen']);
});
