import { render, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { commands } from '$lib/api/bindings';

import App from './App.svelte';
import { card, found, hit, outbox } from './test/fixtures';
import { program } from './test/program';

async function open() {
  program({
    find_members: ({ text }) => found(String(text), text === '' ? [] : [hit('1', 'Anna Müller')]),
    open_member: () => card({ id: '1', name: 'Anna Müller' }),
    refresh_member: () => card({ id: '1', name: 'Anna Müller' }),
    outbox: () => outbox([]),
  });
  render(App, { starting: commands.start() });
  const user = userEvent.setup();
  await user.keyboard('anna{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Anna Müller' });
  return user;
}

test('two keys open the form of the open section, and the letter reaches no field', async () => {
  const user = await open();

  await user.keyboard('{Control>}.{/Control}');
  await screen.findByRole('dialog', { name: 'What can be done' });
  await user.keyboard('n');

  const subject = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Subject' });
  await waitFor(() => expect(document.activeElement).toBe(subject));
  expect(subject.value).toBe('');
  expect(screen.queryByRole('dialog')).toBeNull();
  // Within the form the same keys are the form's.
  await user.keyboard('{Control>}.{/Control}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('what is done everywhere goes with Shift', async () => {
  const user = await open();

  await user.keyboard('{Control>}.{/Control}');
  await screen.findByRole('dialog', { name: 'What can be done' });
  await user.keyboard('{Shift>}O{/Shift}');

  expect(await screen.findByRole('heading', { level: 1, name: 'Outbox' })).toBeTruthy();
});

test('every action stands in the overview of shortcuts beside its section', async () => {
  const user = await open();

  await user.keyboard('{F1}');

  const dialog = await screen.findByRole('dialog', { name: 'Shortcuts' });
  expect(dialog.textContent).toContain('Cancel a booking');
  expect(dialog.textContent).toContain('Bookings: Alt 8');
});
