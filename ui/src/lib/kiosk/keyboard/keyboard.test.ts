import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';

import { locales } from '../paraglide/runtime';
import { language } from '../words/language.svelte';
import KeyboardTest from './KeyboardTest.svelte';
import { capital, firstLayer, rowsOf, type FieldKind } from './layouts';

afterEach(() => language.use('en'));

async function keys(kind: FieldKind) {
  render(KeyboardTest, { kind });
  const field = screen.getByLabelText<HTMLInputElement>('Field');
  field.focus();
  const board = await screen.findByRole('region');
  const key = (name: string) => within(board).getByRole('button', { name });
  return { field, board, key };
}

describe('keys', () => {
  test('write at the caret and take away again', async () => {
    const { field, key } = await keys('text');

    for (const name of ['a', 'c']) await fireEvent.click(key(name));
    field.setSelectionRange(1, 1);
    await fireEvent.click(key('b'));
    expect(field.value).toBe('abc');
    await fireEvent.click(key('Delete'));

    expect(field.value).toBe('ac');
    expect(screen.getByTestId('value').textContent).toBe('ac');
  });

  test('write capital letters and signs on demand', async () => {
    const { field, key } = await keys('text');

    await fireEvent.click(key('Capital letters'));
    await fireEvent.click(key('A'));
    await fireEvent.click(key('Signs'));
    await fireEvent.click(key('@'));

    expect(field.value).toBe('A@');
  });

  test('a finger on a key leaves the focus in the field', async () => {
    const { field, key } = await keys('text');

    const isLet = await fireEvent.pointerDown(key('a'));

    expect(isLet).toBe(false);
    expect(document.activeElement).toBe(field);
  });

  test('a pad writes no more than there is room for', async () => {
    const { field, key } = await keys('digits');

    for (const name of ['1', '2', '3', '4', '5']) await fireEvent.click(key(name));

    expect(field.value).toBe('1234');
  });

  test('are one stop of the Tab key, and arrows move among them', async () => {
    const { board, key } = await keys('digits');
    const stops = () =>
      within(board)
        .getAllByRole('button')
        .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops().map(({ textContent }) => textContent)).toEqual(['1']);

    key('1').focus();
    for (const pressed of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
      await fireEvent.keyDown(document.activeElement ?? board, { key: pressed });
    }

    expect(document.activeElement?.textContent).toBe('0');
    expect(stops().length).toBe(1);
  });

  test('of a secret only its length is said aloud, and it is not shown', async () => {
    const { field, key } = await keys('pin');

    await fireEvent.click(key('7'));

    expect(field.type).toBe('password');
    expect(screen.getByText('Entered so far: 1')).toBeTruthy();
  });

  test('go when the field goes', async () => {
    const { unmount } = render(KeyboardTest, { kind: 'text' });
    screen.getByLabelText('Field').focus();
    await screen.findByRole('region');

    unmount();

    expect(screen.queryByRole('region')).toBe(null);
  });
});

test.each(locales)(
  '%s has all figures and letters, none of them twice, at most twelve in a row',
  (locale) => {
    const rows = rowsOf('own', locale);
    const all = rows.flatMap((row) => [...row]);

    expect(new Set(all).size).toBe(all.length);
    expect(Math.max(...rows.map((row) => [...row].length))).toBeLessThanOrEqual(12);
    expect(rows[0]).toBe('1234567890');
  },
);

test('each language can write itself', () => {
  const letters = {
    de: 'äöüß',
    pl: 'ąćęłńóśźż',
    fr: 'éèàçù',
    es: 'ñáéíóú',
    tr: 'ğüşıöç',
    uk: 'іїєґь',
    ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  };
  for (const [locale, own] of Object.entries(letters)) {
    const all = rowsOf('own', locale as keyof typeof letters).join('');
    for (const letter of own) expect(all, locale).toContain(letter);
  }
});

test('an address of mail begins in Latin letters everywhere', () => {
  expect(firstLayer('email', 'ar')).toBe('latin');
  expect(firstLayer('text', 'ar')).toBe('own');
  expect(firstLayer('email', 'de')).toBe('own');
});

test('a capital letter follows the language, and stays one letter', () => {
  expect([capital('i', 'tr'), capital('i', 'en'), capital('ß', 'de')]).toEqual(['İ', 'I', 'ß']);
});
