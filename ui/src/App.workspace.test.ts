import { render, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { commands } from '$lib/api/bindings';

import App from './App.svelte';
import { card, failure, found, hit } from './test/fixtures';
import { program } from './test/program';

const NAMES: Record<string, string> = {
  '1': 'Anna Müller',
  '2': 'محمد المولى',
  '3': 'Hanna Möller',
};
const PEOPLE = Object.entries(NAMES).map(([id, name]) => hit(id, name));

function open(answers: Parameters<typeof program>[0] = {}) {
  const cardOf = ({ member }: Record<string, unknown>) =>
    card({ id: String(member), name: NAMES[String(member)] ?? '' });
  const calls = program({
    find_members: ({ text }) => found(String(text), text === '' ? [] : PEOPLE),
    open_member: cardOf,
    refresh_member: cardOf,
    read_benefits: ({ from }) =>
      from === 'copy'
        ? null
        : { value: [{ key: 'SAUNA', isValid: true }], readAt: '2026-11-22T12:00:00Z' },
    ...answers,
  });
  render(App, { starting: commands.start() });
  return { calls, user: userEvent.setup() };
}

const shown = (name: string) => screen.findByRole('heading', { level: 1, name });
const memberTabs = () =>
  screen
    .queryAllByRole('tab')
    .filter(({ id }) => id.startsWith('member-tab'))
    .map(({ textContent }) => textContent.trim());

async function three(answers: Parameters<typeof program>[0] = {}) {
  const { calls, user } = open(answers);
  await user.keyboard('a');
  await screen.findByRole('listbox');
  await user.keyboard('{Control>}{Enter}{/Control}{ArrowDown}{Control>}{Enter}{/Control}');
  await user.keyboard('{ArrowDown}{Control>}{Enter}{/Control}');
  await shown('Hanna Möller');
  await waitFor(() => expect(memberTabs()).toHaveLength(3));
  return { calls, user };
}

test('the open section stays when another person is opened, and is named by its tab', async () => {
  const { user } = open();
  await user.keyboard('a{Enter}');
  await shown('Anna Müller');

  await user.click(screen.getByRole('tab', { name: 'Benefits and measurements' }));
  const panel = await screen.findByRole('tabpanel', { name: 'Benefits and measurements' });
  expect(await screen.findByText('SAUNA')).toBeTruthy();
  await user.keyboard('{Control>}k{/Control}b{ArrowDown}{Enter}');
  await shown('محمد المولى');

  expect(
    screen.getByRole('tab', { name: 'Benefits and measurements' }).getAttribute('aria-selected'),
  ).toBe('true');
  expect(panel.isConnected).toBe(true);
});

test('a section without its scope closes alone', async () => {
  const { user } = open({
    read_benefits: () => Promise.reject(failure('scope_missing', { scope: 'CUSTOMER_READ' })),
  });
  await user.keyboard('a{Enter}');
  await shown('Anna Müller');

  await user.click(screen.getByRole('tab', { name: 'Benefits and measurements' }));
  expect(await screen.findByText(/CUSTOMER_READ/)).toBeTruthy();
  await user.keyboard('{Alt>}1{/Alt}');

  expect(await screen.findByText('Contact')).toBeTruthy();
});

test('people are opened in tabs from the search field, which keeps the focus', async () => {
  await three();

  expect(memberTabs()).toEqual(['Anna Müller', 'محمد المولى', 'Hanna Möller']);
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});

test('Ctrl Tab goes round, Ctrl W closes, and the last tab needs no bar', async () => {
  const { user } = await three();

  await user.keyboard('{Control>}{Tab}{/Control}');
  await shown('Anna Müller');
  await user.keyboard('{Control>}w{/Control}');
  await shown('محمد المولى');
  await user.keyboard('{Control>}w{/Control}');
  await shown('Hanna Möller');

  await waitFor(() => expect(memberTabs()).toEqual([]));
});

test('a tab is closed with Delete, and by the button at the end', async () => {
  const { user } = await three();
  screen.getByRole('tab', { name: 'Hanna Möller' }).focus();

  await user.keyboard('{Delete}');
  await shown('محمد المولى');
  await user.click(screen.getByRole('button', { name: /Close the open tab/ }));

  await shown('Anna Müller');
});

test('what was typed in a form waits in its tab', async () => {
  const { user } = await three();
  await user.click(screen.getByRole('button', { name: 'Add a note' }));
  const subject = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Subject' });
  await user.type(await subject(), 'Locker 12');

  await user.click(screen.getByRole('tab', { name: 'Anna Müller' }));
  await shown('Anna Müller');
  expect(screen.queryByRole('textbox', { name: 'Subject' })).toBeNull();
  await user.click(screen.getByRole('tab', { name: /Hanna/ }));
  await shown('Hanna Möller');

  expect((await subject()).value).toBe('Locker 12');
});

test('Alt with arrows leads back and forward, also back to a card that was left', async () => {
  const { user } = open();
  await user.keyboard('a{Enter}');
  await shown('Anna Müller');
  await user.keyboard('{Control>}k{/Control}a{ArrowDown}{Enter}');
  await shown('محمد المولى');

  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await shown('Anna Müller');
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await shown('محمد المولى');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('heading', { name: 'محمد المولى' })).toBeNull();
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');

  await shown('محمد المولى');
});
