import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';

import { sectionAriaKeys, sectionKeys, sectionOfDigit } from './sectionKeys';
import { TABS } from './sections';
import ShortcutsDialog from './ShortcutsDialog.svelte';
import { tabKey } from './tabKeys';

test('every section has a key of its own that leads to it', () => {
  const reached = TABS.map((_, index) => {
    const aria = sectionAriaKeys(index);
    const code = `Digit${aria.at(-1) ?? ''}`;
    return tabKey(
      new KeyboardEvent('keydown', { altKey: true, shiftKey: aria.includes('Shift'), code }),
    );
  });

  expect(reached).toEqual(TABS.map((_, index) => ({ kind: 'section', index })));
  expect([sectionOfDigit(1, false), sectionOfDigit(0, false), sectionOfDigit(2, true)]).toEqual([
    0, 9, 11,
  ]);
});

test('the keys of all sections are in the list of shortcuts', () => {
  render(ShortcutsDialog, { onclose: () => undefined });

  const list = screen.getByRole('dialog').textContent;

  expect(list).toContain('Alt 1 … 9');
  for (const [index, { label }] of [...TABS.entries()].slice(9)) {
    expect(list).toContain(label());
    expect(list).toContain(sectionKeys(index));
  }
});

test('an arrow with Alt and Shift is no way back', () => {
  const key = new KeyboardEvent('keydown', { altKey: true, shiftKey: true, key: 'ArrowLeft' });

  expect(tabKey(key)).toBeNull();
});
