import type { OutboxItem } from '$lib/api/bindings';

import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { commands } from '$lib/api/bindings';

import App from './App.svelte';
import { card, found, hit, item, outbox, summary } from './test/fixtures';
import { program, tell } from './test/program';

const upload = (more: Partial<OutboxItem>) =>
  item('9', {
    kind: 'document',
    files: [{ name: 'scan.pdf', size: 4000 }],
    state: 'sending',
    attempts: 1,
    progress: { sent: 1000, total: 4000 },
    actions: ['cancel'],
    ...more,
  });

const canceled = (more: Partial<OutboxItem>) =>
  upload({ canceled: true, progress: null, actions: [], ...more });

const GONE = canceled({
  state: 'given_up',
  settledAt: new Date().toISOString(),
  actions: ['queue_again'],
});

/** The program with this one upload, whatever has become of it. */
function open(one: OutboxItem) {
  let now = one;
  let revision = 1;
  const isOver = () => now.state === 'given_up' || now.state === 'confirmed';
  const view = () =>
    outbox(isOver() ? [] : [now], {
      summary: summary({ revision: ++revision, sending: isOver() ? 0 : 1, waiting: 1 }),
      settled: isOver() ? [now] : [],
    });
  const calls = program({
    find_members: () => found('a', [hit('1', 'Anna Müller')]),
    open_member: () => card({ id: '1', name: 'Anna Müller' }),
    refresh_member: () => card({ id: '1', name: 'Anna Müller' }),
    outbox: view,
    outbox_summary: () => view().summary,
    member_changes: () => [now],
    cancel_item: () => {
      now = canceled({});
      return view();
    },
    queue_item_again: () => {
      now = upload({ state: 'queued', progress: null, actions: ['withdraw'] });
      return view();
    },
  });
  render(App, { starting: commands.start() });
  const become = (next: OutboxItem) => {
    now = next;
    return tell('outbox-changed', view().summary);
  };
  const asked = (command: string) => calls.filter((it) => it.command === command);
  return { become, asked, user: userEvent.setup() };
}

async function toOutbox(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole('button', { name: /waiting/ }));
  await screen.findByRole('heading', { level: 1, name: 'Outbox' });
}

test('an upload is canceled in the outbox, looked for, and sent after all', async () => {
  const { become, asked, user } = open(upload({}));
  await toOutbox(user);
  const list = within(await screen.findByRole('list', { name: 'Not confirmed yet' }));

  await user.click(list.getByRole('button', { name: 'Cancel sending (Document: Anna Müller)' }));

  expect(await list.findByText(/canceled by you: being looked for/)).toBeTruthy();
  expect(asked('cancel_item').map(({ args }) => args)).toEqual([{ item: '9' }]);
  expect(list.queryByRole('button', { name: /^Cancel sending/ })).toBeNull();
  await become(GONE);
  expect(await screen.findByText(/canceled by you before it arrived/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Send after all (Document: Anna Müller)' }));
  await screen.findByRole('list', { name: 'Not confirmed yet' });
  expect(asked('queue_item_again').map(({ args }) => args)).toEqual([{ item: '9' }]);
  const row = screen.getByRole('button', { name: 'Document Anna Müller' });
  await waitFor(() => expect(document.activeElement).toBe(row));
});

test('an upload is canceled where its progress stands, and keeps the focus in its line', async () => {
  const { become, asked, user } = open(upload({}));
  await user.keyboard('anna{Enter}');
  await user.click(await screen.findByRole('tab', { name: 'Documents' }));
  const lines = within(await screen.findByRole('list', { name: /Changes of today/ }));
  expect(lines.getByRole('progressbar', { name: 'Upload of scan.pdf' })).toBeTruthy();

  await user.click(lines.getByRole('button', { name: /^Cancel sending/ }));

  expect(asked('cancel_item')).toHaveLength(1);
  expect(document.activeElement).toBe(lines.getByText('Document').closest('li'));
  await become(canceled({ state: 'unknown' }));
  expect(await lines.findByText(/canceled by you: being looked for/)).toBeTruthy();
  await become(GONE);
  expect(await lines.findByText(/canceled by you before it arrived/)).toBeTruthy();
  await user.click(lines.getByRole('button', { name: /^Send after all/ }));
  expect(asked('queue_item_again')).toHaveLength(1);
});

test('one that had arrived says so and offers nothing', async () => {
  const { become, user } = open(upload({}));
  await toOutbox(user);

  await become(canceled({ state: 'confirmed', settledAt: new Date().toISOString() }));

  expect(await screen.findByText(/it had arrived before you canceled/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Send after all/ })).toBeNull();
});

test('of a picture that cannot be read back a person says whether it arrived, and nothing is sent', async () => {
  const doubtful = canceled({
    kind: 'picture',
    state: 'unknown',
    doubt: { kind: 'unreadable', scope: null },
    actions: ['decide'],
  });
  const { user } = open(doubtful);
  await toOutbox(user);

  const choice = within(await screen.findByRole('group', { name: 'Did it arrive?' }));

  expect(choice.getByText(/You canceled it while it was being sent/)).toBeTruthy();
  expect(choice.getByRole('button', { name: /^It did not arrive: leave it so/ })).toBeTruthy();
});
