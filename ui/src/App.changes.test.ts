import type { OutboxItem } from '$lib/api/bindings';

import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { commands } from '$lib/api/bindings';

import App from './App.svelte';
import { card, failure, found, hit, item, outbox, settings, summary } from './test/fixtures';
import { program, tell } from './test/program';

const PEOPLE = [hit('1', 'Anna Müller'), hit('2', 'Bea Berg')];
const NAMES: Record<string, string> = { '1': 'Anna Müller', '2': 'Bea Berg' };

function open(answers: Parameters<typeof program>[0] = {}) {
  const person = ({ member }: Record<string, unknown>) =>
    card({ id: String(member), name: NAMES[String(member)] ?? '?' });
  const calls = program({
    find_members: ({ text }) => found(String(text), text === '' ? [] : PEOPLE),
    open_member: person,
    refresh_member: person,
    ...answers,
  });
  render(App, { starting: commands.start() });
  return { calls, user: userEvent.setup() };
}

/** The program with these items in its outbox. */
function waiting(items: OutboxItem[], answers: Parameters<typeof program>[0] = {}) {
  return open({
    outbox: () => outbox(items),
    outbox_summary: () => outbox(items).summary,
    ...answers,
  });
}

async function toOutbox(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole('button', { name: /waiting|needs? you/ }));
  await screen.findByRole('heading', { level: 1, name: 'Outbox' });
  return screen.findByRole('list', { name: 'Not confirmed yet' });
}

const REFUSED = item('5', {
  state: 'refused',
  why: { code: 'invalid', message: 'In use.', field: 'email', traceId: null, scope: null },
  actions: ['edit', 'withdraw'],
});
const FORM = {
  kind: 'contact_data',
  email: 'taken@x.org',
  phonePrivate: null,
  phonePrivateMobile: null,
  phoneBusiness: null,
  phoneBusinessMobile: null,
};

test('the bar has no mark while everything is confirmed, and one as soon as something waits', async () => {
  open();
  await screen.findByText(/^Read /);
  expect(screen.queryByRole('button', { name: /waiting/ })).toBeNull();

  await tell('outbox-changed', summary({ revision: 2, waiting: 2, link: 'captive_portal' }));

  const mark = await screen.findByRole('button', { name: /2 waiting/ });
  expect(mark.textContent).toContain('The network asks for a sign-in');
  expect(mark.title).toContain('sign in there');
});

test('what needs somebody is told apart from what waits, and said aloud', async () => {
  open({ outbox_summary: () => summary({ waiting: 1, doubtful: 1, refused: 1 }) });

  const mark = await screen.findByRole('button', { name: /1 waiting/ });

  expect(within(mark).getByText('2 need you')).toBeTruthy();
  const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
  expect(said).toContain('2 need you');
});

test('arrows walk through the outbox, Enter shows the details, Esc leads back', async () => {
  const { user } = waiting([item('1'), item('2', { customerName: 'Bea Berg' })]);
  const list = await toOutbox(user);
  const rows = within(list).getAllByRole('button', { expanded: false });

  await user.tab();
  rows[0]?.focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(rows[1]);
  await user.keyboard('{Enter}');
  expect(rows[1]?.getAttribute('aria-expanded')).toBe('true');
  await user.keyboard('{Escape}');

  expect(await screen.findByRole('searchbox')).toBeTruthy();
});

test('a withdrawn change goes after asking, and the focus to the one in its place', async () => {
  let items = [item('1'), item('2', { customerName: 'Bea Berg' })];
  const { user } = waiting(items, {
    withdraw_item: () => {
      items = items.slice(1);
      return outbox(items, { summary: summary({ revision: 2, waiting: 1 }) });
    },
  });
  const list = await toOutbox(user);

  await user.click(
    within(list).getByRole('button', { name: 'Withdraw… (Contact data: Anna Müller)' }),
  );
  await user.click(await screen.findByRole('button', { name: 'Withdraw change' }));

  await waitFor(() => expect(within(list).queryByText('Anna Müller')).toBeNull());
  const next = within(list).getByRole('button', { name: 'Contact data Bea Berg' });
  await waitFor(() => expect(document.activeElement).toBe(next));
});

test('a doubtful change shows both sides, and a person decides', async () => {
  const doubtful = item('7', {
    state: 'unknown',
    doubt: { kind: 'several', matches: [[{ label: 'email', value: 'other@x.org' }]] },
    actions: ['decide'],
  });
  const { user, calls } = waiting([doubtful], {
    decide_item: () => outbox([], { summary: summary({ revision: 2 }) }),
  });
  const list = await toOutbox(user);
  const choice = within(list).getByRole('group', { name: 'Did it arrive?' });
  expect(within(choice).getByText('anna@example.com')).toBeTruthy();
  expect(within(choice).getByText('other@x.org')).toBeTruthy();

  await user.click(within(choice).getByRole('button', { name: /^It arrived/ }));

  expect(await screen.findByRole('heading', { name: 'Everything is confirmed' })).toBeTruthy();
  expect(calls.find(({ command }) => command === 'decide_item')?.args).toEqual({
    item: '7',
    there: true,
  });
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('the whole outbox is held back and let go on, on one button that keeps the focus', async () => {
  const { user } = waiting([item('1')], {
    pause_outbox: ({ paused }) =>
      summary({ waiting: 1, paused: paused === true, revision: paused === true ? 2 : 3 }),
  });
  await toOutbox(user);

  await user.click(screen.getByRole('button', { name: 'Hold everything back' }));
  expect(await screen.findByText('Everything is held back')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Let everything go on' }));
  await user.keyboard('{Enter}');

  await waitFor(() => expect(screen.queryByText('Everything is held back')).toBeNull());
});

test('what is in the way is explained in the outbox, beside what failed to be read', async () => {
  const { user } = waiting([], {
    outbox: () => Promise.reject(failure('storage_too_new')),
    outbox_summary: () => summary({ waiting: 1, link: 'tls_intercepted', clockOffBy: 300 }),
  });
  await user.click(await screen.findByRole('button', { name: /1 waiting/ }));

  expect(await screen.findByText('A newer Studiodesk has written the local data')).toBeTruthy();
  expect(screen.getByText(/shows a certificate of its own/)).toBeTruthy();
  expect(screen.getByText(/5 minutes off/)).toBeTruthy();
});

test('the window asks before it closes over what waits, and says what happens to it', async () => {
  const { user, calls } = open();
  await screen.findByText(/^Read /);

  await tell('close-asked', summary({ waiting: 2, sending: 1, refused: 1 }));
  const dialog = await screen.findByRole('dialog', { name: 'Close Studiodesk?' });
  expect(dialog.textContent).toContain('saved on this computer, encrypted');
  expect(dialog.textContent).toContain('Of 1 change it is not known yet');
  expect(dialog.textContent).toContain('1 needs you');
  expect(calls.some(({ command }) => command === 'close_window')).toBe(false);
  await user.click(within(dialog).getByRole('button', { name: 'Close the program' }));

  expect(calls.some(({ command }) => command === 'close_window')).toBe(true);
});

test('what is held back, or cannot be sent, is not promised before the window closes', async () => {
  open();
  await screen.findByText(/^Read /);
  const asked = async (counts: Parameters<typeof summary>[0]) => {
    await tell('close-asked', summary(counts));
    return (await screen.findByRole('dialog', { name: 'Close Studiodesk?' })).textContent;
  };

  const one = await asked({ waiting: 3, heldBack: 1 });
  const all = await asked({ waiting: 3, heldBack: 1, paused: true });
  const problem = { fault: 'read_only', ways: ['try_again'] } as const;
  const none = await asked({ waiting: 3, problem: { ...problem, ways: [...problem.ways] } });

  expect(one).toMatch(/2 changes wait.*1 change is held back/);
  expect(all).toContain('3 changes are held back');
  expect(all).not.toContain('when the program is opened again');
  expect(none).toContain('3 changes wait in an outbox that cannot be written now');
  expect(none).not.toContain('when the program is opened again');
});

test('a change is asked for where the fact stands, and its line follows it', async () => {
  let state: OutboxItem['state'] | null = null;
  const { user, calls } = open({
    queue_change: () => ({ id: '9', savedAt: new Date().toISOString() }),
    member_changes: () =>
      state ? [item('9', { state, settledAt: new Date().toISOString() })] : [],
  });
  await user.keyboard('anna{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Change contact data' }));
  const email = await screen.findByRole('textbox', { name: 'E-mail' });
  await waitFor(() => expect(document.activeElement).toBe(email));

  await user.clear(email);
  await user.type(email, 'anna@new.example');
  expect(screen.getByText('so far: anna@example.org')).toBeTruthy();
  await user.keyboard('{Enter}');

  const lines = await screen.findByRole('list', { name: /Changes of today/ });
  expect(lines.textContent).toMatch(/saved here \d/);
  expect(screen.queryByRole('textbox', { name: 'E-mail' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change contact data' }));
  state = 'sending';
  await tell('outbox-changed', summary({ revision: 2, sending: 1 }));
  expect(await within(lines).findByText('being sent…')).toBeTruthy();
  const reads = () => calls.filter(({ command }) => command === 'refresh_member').length;
  const before = reads();
  state = 'confirmed';
  await tell('outbox-changed', summary({ revision: 3 }));
  expect(await within(lines).findByText(/^confirmed/)).toBeTruthy();
  expect(reads()).toBe(before + 1);
});

test('a change that waits is tried or withdrawn in its line, and one under way is not', async () => {
  let items = [item('9', { kind: 'document', files: [] })];
  const { user, calls } = open({
    member_changes: () => items,
    try_item: () => outbox(items),
    withdraw_item: () => outbox([]),
  });
  await user.keyboard('anna{Enter}');
  await user.click(await screen.findByRole('tab', { name: 'Documents' }));
  const lines = within(await screen.findByRole('list', { name: /Changes of today/ }));

  await user.click(lines.getByRole('button', { name: /^Try now/ }));
  await user.click(lines.getByRole('button', { name: /^Withdraw/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Withdraw this change?' }));
  await user.click(dialog.getByRole('button', { name: 'Withdraw change' }));

  const asked = (command: string) => calls.filter((it) => it.command === command);
  expect(asked('try_item').map(({ args }) => args)).toEqual([{ item: '9' }]);
  expect(asked('withdraw_item').map(({ args }) => args)).toEqual([{ item: '9' }]);
  expect(document.activeElement).toBe(lines.getByText('Document').closest('li'));
  items = [item('9', { kind: 'document', state: 'sending', actions: [] })];
  await tell('outbox-changed', summary({ revision: 2, sending: 1 }));
  await lines.findByText('being sent…');
  expect(lines.queryByRole('button', { name: /^(Try now|Withdraw)/ })).toBeNull();
});

test('nothing typed is lost by a search or another card, and who has it is marked', async () => {
  const { user } = open();
  await user.keyboard('a{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Add a note' }));
  await user.type(await screen.findByRole('textbox', { name: 'Subject' }), 'Your card');

  await user.click(screen.getByRole('searchbox'));
  await user.keyboard('b{ArrowDown}{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Bea Berg' });
  expect(screen.queryByRole('textbox', { name: 'Subject' })).toBeNull();
  const marked = screen.getByRole('option', { name: /begun, not saved/ });
  expect(marked.textContent).toContain('Anna Müller');
  await user.click(screen.getByRole('searchbox'));
  await user.clear(screen.getByRole('searchbox'));
  await user.click(await screen.findByRole('button', { name: 'Anna Müller' }));

  const subject = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Subject' });
  expect(subject.value).toBe('Your card');
});

test('Esc closes an empty form; from one with words it leads to the button that discards them', async () => {
  const { user } = open();
  await user.keyboard('a{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Add a note' }));
  await user.type(await screen.findByRole('textbox', { name: 'Subject' }), 'x');

  await user.keyboard('{Escape}');
  const discard = screen.getByRole('button', { name: 'Discard' });
  expect(document.activeElement).toBe(discard);
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('textbox', { name: 'Subject' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Add a note' }));
  await screen.findByRole('textbox', { name: 'Subject' });
  await user.keyboard('{Escape}');

  expect(screen.queryByRole('textbox', { name: 'Subject' })).toBeNull();
});

test('from the outbox a refused change leads to its form, with the reason at its entry', async () => {
  const { user } = waiting([REFUSED], { item_form: () => FORM });
  const list = await toOutbox(user);

  await user.click(within(list).getByRole('button', { name: /^Edit/ }));

  const email = await screen.findByRole<HTMLInputElement>('textbox', { name: 'E-mail' });
  expect(email.value).toBe('taken@x.org');
  expect(email.getAttribute('aria-invalid')).toBe('true');
  await waitFor(() => expect(document.activeElement).toBe(email));
  expect(screen.getByRole('alert').textContent).toContain('In use.');
});

test('a document begins with its file, picked by the system’s dialog', async () => {
  const { user, calls } = open({
    pick_files: () => [
      { token: 't1', name: 'letter.pdf', size: 81_000, isImage: false, problem: null },
    ],
    queue_change: () => ({ id: '9', savedAt: '2026-11-22T14:02:00Z' }),
  });
  await user.keyboard('a{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Add a document' }));
  const form = await screen.findByRole('form', { name: 'Add a document' });
  const pick = within(form).getByRole('button', { name: 'Choose files…' });
  await waitFor(() => expect(document.activeElement).toBe(pick));

  await user.keyboard('{Enter}');
  expect((await within(form).findByText(/81 kB/)).textContent).toContain('letter.pdf');
  await user.click(within(form).getByRole('button', { name: 'Add document' }));

  await waitFor(() =>
    expect(calls.find(({ command }) => command === 'queue_change')?.args).toMatchObject({
      form: { kind: 'document', file: 't1' },
    }),
  );
});

test('a restriction is lifted where one holds', async () => {
  const restricted = card({
    name: 'Anna Müller',
    marks: [{ kind: 'restricted', reason: 'Noise', rate: null, from: null, until: null }],
  });
  const { user, calls } = open({
    open_member: () => restricted,
    refresh_member: () => restricted,
    queue_change: () => ({ id: '9', savedAt: '2026-11-22T14:02:00Z' }),
  });
  await user.keyboard('a{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Lift the restriction' }));

  const form = await screen.findByRole('form', { name: 'End of the access restriction' });
  await user.click(within(form).getByRole('button', { name: 'Lift the restriction' }));

  await waitFor(() =>
    expect(calls.find(({ command }) => command === 'queue_change')?.args).toEqual({
      member: '1',
      form: { kind: 'access_restriction_lift' },
    }),
  );
});

test('a person is forgotten after asking, and the desk says what was erased', async () => {
  const { user, calls } = open({
    forget_member: () => ({ items: 3, files: 2, details: 9, left: [] }),
  });
  await user.keyboard('a{Enter}');
  await user.click(await screen.findByRole('button', { name: /^Forget this member/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Forget Anna Müller on this device?' });

  await user.click(within(dialog).getByRole('button', { name: 'Erase from this device' }));

  expect(await screen.findByText('Anna Müller is forgotten on this device')).toBeTruthy();
  expect(screen.getByText('Erased with it: changes 3, files 2.')).toBeTruthy();
  expect(screen.getByText(/^Looked for afterwards .* nothing is left\.$/)).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  expect(calls.find(({ command }) => command === 'forget_member')?.args).toEqual({
    member: '1',
    force: false,
  });
});

test('somebody who is gone from the service is forgotten, and nothing of them stays', async () => {
  const { user } = open({
    forget_member: () => ({ items: 0, files: 0, details: 0, left: [] }),
    refresh_member: () => Promise.reject(failure('not_found')),
  });
  await user.keyboard('a{Enter}');
  await screen.findByText(/no longer/);
  await user.click(screen.getByRole('button', { name: /^Forget this member/ }));

  await user.click(await screen.findByRole('button', { name: 'Erase from this device' }));

  expect(await screen.findByText('Anna Müller is forgotten on this device')).toBeTruthy();
  expect(screen.queryByRole('heading', { level: 1, name: 'Anna Müller' })).toBeNull();
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect(screen.queryByRole('heading', { level: 1, name: 'Anna Müller' })).toBeNull();
});

test.for([
  [['files', 'set_aside'], /still found: files of changes, an outbox that was set aside/],
  [null, /could not be looked at/],
] as const)('what is left of a person who was forgotten is said: %j', async ([left, words]) => {
  const { user } = open({ forget_member: () => ({ items: 3, files: 2, details: 9, left }) });
  await user.keyboard('a{Enter}');
  await user.click(await screen.findByRole('button', { name: /^Forget this member/ }));

  await user.click(await screen.findByRole('button', { name: 'Erase from this device' }));

  expect(await screen.findByText(words)).toBeTruthy();
});

test('a person with changes that wait is not forgotten, and the way to them is offered', async () => {
  const { user } = open({ forget_member: () => Promise.reject(failure('unfinished_changes')) });
  await user.keyboard('a{Enter}');
  await user.click(await screen.findByRole('button', { name: /^Forget this member/ }));
  await user.click(await screen.findByRole('button', { name: 'Erase from this device' }));

  expect(await screen.findByText('Changes still wait to be sent')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Open the outbox' }));

  expect(await screen.findByRole('heading', { level: 1, name: 'Outbox' })).toBeTruthy();
});

test('days to keep people are taken when the field is left, and only whole ones', async () => {
  const { user, calls } = open({
    save_settings: ({ settings: wanted }) => settings(wanted as object),
  });
  await user.click(await screen.findByRole('button', { name: 'Settings' }));
  const field = screen.getByRole('textbox', { name: /not seen again/ });

  await user.clear(field);
  await user.type(field, '400{Tab}');
  expect(screen.getByRole('alert').textContent).toContain('whole number from 1 to 365');
  expect(calls.some(({ command }) => command === 'save_settings')).toBe(false);
  await user.clear(field);
  await user.type(field, '14{Tab}');

  await waitFor(() =>
    expect(calls.find(({ command }) => command === 'save_settings')?.args).toMatchObject({
      settings: { retentionDays: 14 },
    }),
  );
});
