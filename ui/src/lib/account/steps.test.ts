import type { AccountEntry } from '$lib/api/bindings';

import { expect, test } from 'vitest';

import { accountTable } from './account.svelte';
import { drawing, stepsOf } from './steps';

function entry(due: string | null, balance: string | null, upcoming = false): AccountEntry {
  return {
    due,
    text: '=Fee',
    kind: 'FLAT_FEE',
    amount: { amount: '-10.00', currency: 'EUR' },
    open: null,
    instalments: false,
    period: null,
    upcoming,
    balance,
  };
}

test('a day ends with its last balance, and what has no day or balance is no step', () => {
  const entries = [
    entry('2026-12-01', '-30.00', true),
    entry('2026-11-02', '-20.00'),
    entry('2026-11-02', '-10.00'),
    entry(null, '5.00'),
    entry('2026-10-01', null),
  ];

  expect(stepsOf(entries)).toEqual([
    { day: '2026-11-02', balance: -20, isUpcoming: false },
    { day: '2026-12-01', balance: -30, isUpcoming: true },
  ]);
});

test('the course goes from the left to the right edge, and what is to come begins where the past ends', () => {
  const steps = stepsOf([
    entry('2026-03-01', '-100.00', true),
    entry('2026-02-01', '-50.00'),
    entry('2026-01-01', '0.00'),
  ]);

  const drawn = drawing(steps, 590, 100);

  expect(drawn?.zero).toBe(0);
  expect(drawn?.past).toBe('M0 0H310V50');
  expect(drawn?.upcoming).toBe('M310 50H590V100');
  expect(drawn?.lowest.balance).toBe(-100);
});

test('a single step shows no course', () => {
  expect(drawing(stepsOf([entry('2026-01-01', '0.00')]), 600, 100)).toBe(null);
});

test('a table for a spreadsheet has days as days and amounts as numbers', () => {
  const table = accountTable([entry('2026-01-01', null)], 'Account');

  expect(table.rows[0]?.slice(0, 6)).toEqual([
    { kind: 'date', value: '2026-01-01' },
    { kind: 'text', value: '=Fee' },
    { kind: 'text', value: 'Fee' },
    { kind: 'number', value: '-10.00' },
    { kind: 'empty' },
    { kind: 'empty' },
  ]);
  expect(table.rows[0]?.length).toBe(table.headings.length);
});
