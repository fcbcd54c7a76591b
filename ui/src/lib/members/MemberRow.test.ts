import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';

import { language } from '$lib/i18n/language.svelte';

import { hit } from '../../test/fixtures';
import MemberRow from './MemberRow.svelte';

test('a reason that has no room beside the facts gets a line of its own, and the row grows', () => {
  language.use({ language: 'pl', locale: 'pl-PL' });
  const found = hit('1', 'Anna Müller', {
    customerNumber: '1-20341',
    dateOfBirth: '1992-04-12',
    why: { field: 'phone', how: 'tail', text: '+49 170 1234711', ranges: [[11, 15]] },
  });

  render(MemberRow, {
    hit: found,
    typed: '4711',
    isActive: false,
    isOpen: false,
    pictured: false,
    isUnsaved: false,
  });

  const reason = screen.getByText('telefon kończy się na 4711');
  expect(getComputedStyle(reason.parentElement as HTMLElement).flexWrap).toBe('wrap');
  expect(getComputedStyle(screen.getByRole('option')).blockSize).toBe('');
  expect(getComputedStyle(screen.getByRole('option')).minBlockSize).not.toBe('');
});
