import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { failure } from '../../test/fixtures';
import { program } from '../../test/program';
import TrailSection from './TrailSection.svelte';

const whole = { entries: 1240, erased: 12, brokenAt: null, problem: null };

async function press(name: string) {
  render(TrailSection);
  await userEvent.setup().click(screen.getByRole('button', { name }));
}

test('a whole trail is told with its entries, and how many were erased with people', async () => {
  program({ verify_trail: () => whole });

  await press('Check the audit trail');

  expect(await screen.findByText('1,240 entries, none altered or missing.')).toBeTruthy();
  expect(screen.getByText(/content of 12 was erased/)).toBeTruthy();
});

test.each([
  ['altered', 'Entry 318 was altered.'],
  ['missing', 'An entry is missing at number 318.'],
  ['cut_off', 'The end is cut off at number 318.'],
])('a trail with something %s is an alert that says where', async (problem, words) => {
  program({ verify_trail: () => ({ ...whole, brokenAt: 318, problem }) });

  await press('Check the audit trail');

  expect((await screen.findByRole('alert')).textContent).toContain(words);
});

test('it is written out as what was asked for', async () => {
  const calls = program({ export_trail: () => 'trail.jsonl' });

  await press('Export as JSON lines');

  expect(await screen.findByText('Written to trail.jsonl.')).toBeTruthy();
  expect(calls.at(-1)?.args).toEqual({ format: 'json_lines' });
});

test('what could not be read is told', async () => {
  program({ verify_trail: () => Promise.reject(failure('storage_in_use')) });

  await press('Check the audit trail');

  expect(await screen.findByText('Studiodesk is open already')).toBeTruthy();
});
