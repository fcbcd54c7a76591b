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

function open() {
  const person = ({ member }: Record<string, unknown>) =>
    card({ id: String(member), name: member === '2' ? 'Bea Berg' : 'Anna Müller' });
  program({
    find_members: ({ text }) => found(String(text), text === '' ? [] : PEOPLE),
    open_member: person,
    refresh_member: person,
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
