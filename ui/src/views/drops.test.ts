import type { FilesDropped } from '$lib/api/bindings';

import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

import { commands } from '$lib/api/bindings';

import App from '../App.svelte';
import { card, found, hit } from '../test/fixtures';
import { program, tell } from '../test/program';

const PEOPLE = [hit('1', 'Anna Müller'), hit('2', 'Bea Berg')];
const DROPPED: FilesDropped = {
  files: [{ token: 't1', name: 'letter.pdf', size: 81_000, isImage: false, problem: null }],
  x: 40,
  y: 120,
};

function open(answers: Parameters<typeof program>[0] = {}) {
  const person = ({ member }: Record<string, unknown>) =>
    card({ id: String(member), name: member === '2' ? 'Bea Berg' : 'Anna Müller' });
  program({
    find_members: ({ text }) => found(String(text), text === '' ? [] : PEOPLE),
    open_member: person,
    refresh_member: person,
    ...answers,
  });
  render(App, { starting: commands.start() });
  return userEvent.setup();
}

/** What lies under every place of the page. */
function under(element: Element | null) {
  document.elementFromPoint = vi.fn(() => element);
}

test('what is dropped on somebody in the list begins their document, whoever is open', async () => {
  const user = open();
  await user.keyboard('a{Enter}');
  const rows = await screen.findAllByRole('option');
  under(rows[1]?.firstElementChild ?? null);

  await tell('files-dropped', DROPPED);

  const form = await screen.findByRole('form', { name: 'Add a document' }, { timeout: 20_000 });
  expect(within(form).getByRole('group', { name: 'letter.pdf' })).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 1, name: 'Bea Berg' })).toBeTruthy();
}, 40_000);

test('what is dropped on nobody says so and is not taken', async () => {
  const user = open();
  await user.keyboard('a');
  await screen.findAllByRole('option');
  under(document.body);

  await tell('files-over', true);
  expect(await screen.findByText('Drop on somebody in the list to add a document')).toBeTruthy();
  await tell('files-over', false);
  await tell('files-dropped', DROPPED);

  expect(await screen.findByText(/Nobody was under it/)).toBeTruthy();
  expect(screen.queryByRole('form', { name: 'Add a document' })).toBeNull();
});

const CONTRACT = {
  ...{ id: '11', rate: 'Gold', periods: [], reasons: [], debits: null, accessRefused: false },
  ...{ term: {}, remaining: { terms: null, free: null }, fee: {} },
  rules: { mode: 'needs_approval', unit: 'month', firstStart: '2027-01-01', limits: [] },
};

test('what is dropped while a rest is planned proves it, and can be left out', async () => {
  const user = open({
    read_idle_periods: () => ({ value: [CONTRACT], readAt: '2026-11-22T12:00:00Z' }),
    idle_days: () => [],
  });
  await user.keyboard('a{Enter}');
  await user.keyboard('{Control>}{Shift>}p{/Shift}{/Control}');
  await user.type(await screen.findByRole('combobox'), 'plan{Enter}');
  const form = await screen.findByRole('form', { name: 'Plan an idle period' });
  under(document.body);

  await tell('files-over', true);
  expect(await screen.findByText('Drop to attach it to the form')).toBeTruthy();
  await tell('files-over', false);
  await tell('files-dropped', DROPPED);

  await within(form).findByText('letter.pdf');
  expect(screen.queryByRole('form', { name: 'Add a document' })).toBeNull();
  await user.click(within(form).getByRole('button', { name: 'Leave out (letter.pdf)' }));
  expect(within(form).queryByText('letter.pdf')).toBeNull();
}, 40_000);
