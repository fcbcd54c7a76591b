import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';

import { language } from '$lib/i18n/language.svelte';

import { card } from '../../test/fixtures';
import { addressLines } from './address';
import CardFacts from './CardFacts.svelte';

const BERLIN = ['Am Markt 1', '10115 Berlin', 'DE'];

test.each([
  ['en', 'en-GB', 'Germany'],
  ['de', 'de-AT', 'Deutschland'],
  ['pl', 'pl-PL', 'Niemcy'],
  ['de', 'de', 'Deutschland'],
])('in %s, written for %s, the country is %s', (current, locale, country) => {
  language.use({ language: current, locale });

  expect(addressLines(BERLIN)).toEqual(['Am Markt 1', '10115 Berlin', country]);
});

test('the country of the locale is left out, whatever the language', () => {
  language.use({ language: 'en', locale: 'de-DE' });

  expect(addressLines(BERLIN)).toEqual(['Am Markt 1', '10115 Berlin']);
});

test('what is no country’s code stays as it came', () => {
  expect(addressLines([])).toEqual([]);
  expect(addressLines(['Am Markt 1', 'Germany'])).toEqual(['Am Markt 1', 'Germany']);
  expect(addressLines(['Am Markt 1', 'QQ'])).toEqual(['Am Markt 1', 'QQ']);
});

test('the card shows the country by its name', () => {
  render(CardFacts, { card: card({ address: BERLIN }) });

  expect(screen.getByText('Germany')).toBeTruthy();
  expect(screen.queryByText('DE')).toBeNull();
});
