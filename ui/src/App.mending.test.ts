import type { JournalProblem } from '$lib/api/bindings';

import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { commands } from '$lib/api/bindings';

import App from './App.svelte';
// What is loaded when it is first shown is here beforehand, so that no test waits for the compiler.
import './lib/changes/ChangeForms.svelte';
import './lib/sync/RefusedKeyBanner.svelte';
import './views/OutboxView.svelte';
import {
  card,
  failure,
  found,
  hit,
  item,
  outbox,
  start,
  studio,
  summary,
  sync,
} from './test/fixtures';
import { program } from './test/program';

const DAMAGED: JournalProblem = { fault: 'damaged', ways: ['try_again', 'rescue', 'set_aside'] };
const BROKEN = { outbox: () => Promise.reject(failure('no_journal')) };

function open(answers: Parameters<typeof program>[0] = {}) {
  const calls = program({
    find_members: ({ text }) => found(String(text), text === '' ? [] : [hit('1', 'Anna Müller')]),
    open_member: () => card(),
    refresh_member: () => card(),
    ...answers,
  });
  render(App, { starting: commands.start() });
  const asked = (command: string) => calls.filter((call) => call.command === command).length;
  return { asked, user: userEvent.setup() };
}

async function toOutbox(user: ReturnType<typeof userEvent.setup>, mark: RegExp) {
  await user.click(await screen.findByRole('button', { name: mark }));
  await screen.findByRole('heading', { level: 1, name: 'Outbox' });
}

test('a damaged outbox says what is wrong, and is set aside only after a person’s word', async () => {
  let isBroken = true;
  const { asked, user } = open({
    outbox_summary: () => summary({ problem: DAMAGED }),
    outbox: () => (isBroken ? BROKEN.outbox() : outbox([], { summary: summary({ revision: 3 }) })),
    set_journal_aside: () => {
      isBroken = false;
      return { name: 'old.db', summary: summary({ revision: 2 }) };
    },
  });
  await toOutbox(user, /Changes cannot be kept/);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('The file with the changes is damaged');
  expect(alert.textContent).toContain('forms cannot be saved');
  expect(screen.queryByText('Everything is confirmed')).toBeNull();

  await user.click(screen.getByRole('button', { name: 'Set aside and begin anew…' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('What was not rescued before is not sent any more');
  expect(asked('set_journal_aside')).toBe(0);
  await user.click(within(dialog).getByRole('button', { name: 'Set aside and begin anew' }));

  expect(await screen.findByText(/A new outbox has begun\. .*old\.db/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('what is in use elsewhere offers nothing that gives something up', async () => {
  let problem: JournalProblem | null = { fault: 'in_use', ways: ['try_again'] };
  const { user } = open({
    ...BROKEN,
    outbox_summary: () => summary({ problem }),
    reopen_journal: () => summary({ revision: 2, problem }),
  });
  await toOutbox(user, /Changes cannot be kept/);
  expect(screen.queryByRole('button', { name: /Set aside|Rescue/ })).toBeNull();

  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('It still cannot be opened.')).toBeTruthy();
  problem = null;
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByText(/The outbox is open again/)).toBeTruthy();
});

test('on a read-only disk what waits can be looked at and not changed', async () => {
  const problem: JournalProblem = { fault: 'read_only', ways: ['try_again', 'rescue'] };
  const seen = summary({ waiting: 1, problem });
  const { user } = open({
    outbox_summary: () => seen,
    outbox: () => outbox([item('1', { actions: [] })], { summary: seen }),
  });
  await toOutbox(user, /1 waiting/);
  const list = await screen.findByRole('list', { name: 'Not confirmed yet' });

  expect(screen.getByRole('alert').textContent).toContain('The disk cannot be written to');
  expect(screen.getByRole('button', { name: 'Rescue what can be read…' })).toBeTruthy();
  expect(within(list).queryByRole('button', { name: /^(Withdraw|Try now|Hold back)/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Import…' })).toBeNull();
});

test('a form says why it cannot be saved, and keeps what was typed', async () => {
  const { asked, user } = open({ ...BROKEN, outbox_summary: () => summary({ problem: DAMAGED }) });
  await user.type(await screen.findByRole('searchbox'), 'an');
  await user.click(await screen.findByText('Anna Müller'));
  await user.click(await screen.findByRole('button', { name: 'Change contact data' }));
  const field = await screen.findByRole('textbox', { name: 'E-mail' });

  await user.clear(field);
  await user.type(field, 'new@example.org{Enter}');

  const save = screen.getByRole('button', { name: 'Send change' });
  expect(save.getAttribute('aria-disabled')).toBe('true');
  const why = document.getElementById(save.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toContain('What you typed stays here');
  expect((field as HTMLInputElement).value).toBe('new@example.org');
  expect(asked('queue_change')).toBe(0);
});

test('an exported outbox is taken over, and the changes are there', async () => {
  let items = [item('1')];
  const { user } = open({
    outbox_summary: () => outbox(items).summary,
    outbox: () => outbox(items),
    import_outbox: () => {
      items = [...items, item('2', { customerName: 'Bea Berg' })];
      return { new: 1, known: 1 };
    },
  });
  await toOutbox(user, /1 waiting/);

  await user.click(await screen.findByRole('button', { name: 'Import…' }));
  await user.type(screen.getByLabelText('Passphrase'), 'correct horse{Enter}');

  expect(await screen.findByText(/1 change was taken over/)).toBeTruthy();
  expect(screen.getByText(/1 change was here already/)).toBeTruthy();
  const list = screen.getByRole('list', { name: 'Not confirmed yet' });
  expect(await within(list).findByText('Bea Berg')).toBeTruthy();
});

test('after a key was refused twice a person decides what becomes of the copy', async () => {
  let refused = true;
  const { asked, user } = open({
    sync_view: () => sync({ keyRefusedTwice: refused }),
    drop_mirror: () => {
      refused = false;
      return 44;
    },
  });

  await user.click(await screen.findByRole('button', { name: 'Decide what becomes of it…' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('Changes that wait in the outbox stay');
  expect(asked('drop_mirror')).toBe(0);
  await user.click(within(dialog).getByRole('button', { name: 'Erase the local copy' }));

  expect(await screen.findByText(/The copy of 44 people is erased/)).toBeTruthy();
});

test('who wants to keep the copy keeps it, and another key can be entered', async () => {
  const { asked, user } = open({ sync_view: () => sync({ keyRefusedTwice: true }) });
  await user.click(await screen.findByRole('button', { name: 'Decide what becomes of it…' }));
  await user.click(await screen.findByRole('button', { name: 'Enter another key' }));
  expect(await screen.findByRole('heading', { level: 1, name: /studios/i })).toBeTruthy();

  await user.click(screen.getByRole('button', { name: /Back to/ }));
  await user.click(await screen.findByRole('button', { name: 'Decide what becomes of it…' }));
  await user.click(await screen.findByRole('button', { name: 'Keep the copy' }));

  await waitFor(() => expect(screen.queryByText(/refused the key of this studio/)).toBeNull());
  expect(asked('drop_mirror')).toBe(0);
});

test('the menu says what waits in a studio that is not open', async () => {
  const studios = [studio(), studio({ id: 'two', name: 'Moon Gym', waiting: 3 })];
  const { user } = open({
    start: () => start({ studios }),
  });

  await user.click(await screen.findByRole('button', { name: /^Studio:/ }));

  const moon = screen.getByText('Moon Gym').closest('button');
  expect(moon?.textContent).toContain('3 changes wait; they are sent while the studio is open');
});
