import type { Overview } from '$lib/api/bindings';

import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { commands } from '$lib/api/bindings';
import { undo } from '$lib/undo/undo.svelte';

import App from './App.svelte';
import { card, failure, found, hit, item } from './test/fixtures';
import { program } from './test/program';

const ANNA = hit('1', 'Anna Müller');
const NOW = '2026-11-22T12:00:00Z';

function open(answers: Parameters<typeof program>[0] = {}) {
  undo.dismiss();
  const calls = program({
    find_members: ({ text }) => found(String(text), text === '' ? [] : [ANNA]),
    open_member: ({ member }) => card({ id: String(member), hasPicture: true }),
    refresh_member: ({ member }) => card({ id: String(member), hasPicture: true }),
    similar_members: () => ({ people: [], isComplete: true }),
    ...answers,
  });
  render(App, { starting: commands.start() });
  return { calls, user: userEvent.setup() };
}

async function openAnna(answers: Parameters<typeof program>[0] = {}) {
  const opened = open(answers);
  await opened.user.keyboard('a{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Anna Müller' });
  return opened;
}

const overview = (value: Partial<Overview>) => () => ({
  value: { notices: [], unread: [], ...value },
  readAt: NOW,
});

test('what matters stands in one strip, the gravest first, each with why', async () => {
  await openAnna({
    read_overview: overview({
      notices: [
        { kind: 'pending', of: 'address' },
        { kind: 'cancelation', rate: 'Gold', on: '2027-06-30', state: 'pending' },
        {
          kind: 'due',
          amount: '49.90',
          currency: 'EUR',
          dunningLevel: 'Level 2',
          inCollection: false,
        },
      ],
    }),
  });

  const strip = await screen.findByRole('list', { name: 'What matters now' });
  await within(strip).findByText('€49.90 due');
  const marks = within(strip)
    .getAllByRole('button')
    .map(({ textContent }) => textContent);

  expect(marks[0]).toContain('Level 2');
  expect(marks[1]).toContain('waits for approval');
  expect(marks[1]).toContain('on 30/06/2027');
  expect(marks[1]).toContain('Gold');
  expect(marks[2]).toContain('Change waits: address');
});

test('what could not be read is said once, with the scope that is missing', async () => {
  await openAnna({
    read_overview: overview({
      unread: [{ part: 'account', scope: 'CUSTOMER_ACCOUNT_READ' }],
    }),
  });

  expect(
    await screen.findByText('Account: closed, the key lacks CUSTOMER_ACCOUNT_READ.'),
  ).toBeTruthy();
});

test('a mark leads to where more of it stands, and the focus with it', async () => {
  const { user } = await openAnna({
    read_overview: overview({ notices: [{ kind: 'pending', of: 'address' }] }),
  });

  await user.click(await screen.findByRole('button', { name: /^Change waits/ }));

  expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: 'Personal data' }));
});

test('the mark of a missing picture leads into the form that takes one', async () => {
  const { user } = await openAnna({ open_member: () => card(), refresh_member: () => card() });

  await user.click(await screen.findByRole('button', { name: 'No picture' }));

  expect(await screen.findByRole('form', { name: 'Change the picture' })).toBeTruthy();
});

test('Ctrl K in the search field leads on to actions and members', async () => {
  const { user } = await openAnna();

  await user.keyboard('{Control>}kk{/Control}');
  const field = await screen.findByRole('combobox', { name: 'Find an action or a member' });
  await user.type(field, 'note');
  const palette = within(screen.getByRole('dialog'));
  const option = palette.getByRole('option', { selected: true });
  expect(option.textContent).toContain('Add a note');
  expect(field.getAttribute('aria-activedescendant')).toBe(option.id);
  await user.keyboard('{Enter}');

  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Subject' })),
  );
});

const CONTRACTS = {
  contracts: [
    {
      ...{ id: '11', rate: 'Gold', codes: [], standing: 'active', start: null, end: null },
      ...{ cost: { base: null, current: null, payment: null }, term: null, extension: null },
      ...{ notice: null, thirdPartyId: null, line: [], modules: [], flatFees: [] },
      cancelation: { ends: [], closed: 'ended', withdrawClosed: 'none' },
    },
  ],
  reasons: [],
  endingScope: null,
};

test.each([
  ['buy a module', 'Buy a module beside Gold'],
  ['switch membership', 'Switch to another membership'],
  ['book a class', 'Book a class'],
  ['book an appointment', 'Book an appointment'],
  ['add an access medium', 'Add an access medium'],
])('the palette opens what it names: %s', async (name, form) => {
  const { user } = await openAnna({
    read_contracts: () => ({ value: CONTRACTS, readAt: NOW }),
    read_access: () => ({ value: { media: [], restrictions: [], refused: false }, readAt: NOW }),
    read_bookings: () => ({ value: { bookings: [], missingScopes: [] }, readAt: NOW }),
    class_slots: () => [],
    bookable_appointments: () => [],
    purchasable_modules: () => [],
    switch_configs: () => [],
  });

  await user.keyboard('{Control>}{Shift>}p{/Shift}{/Control}');
  await user.type(await screen.findByRole('combobox'), `${name}{Enter}`);

  const opened = await screen.findByRole('form', { name: form });
  await waitFor(() => expect(opened.contains(document.activeElement)).toBe(true));
});

test('the palette finds people, shows shortcuts, and says when nothing fits', async () => {
  const { user } = open();
  await screen.findByRole('heading', { name: /ready to search/ });

  await user.keyboard('{Control>}{Shift>}p{/Shift}{/Control}');
  const field = await screen.findByRole('combobox');
  expect(screen.getByRole('option', { name: /Shortcuts/ }).textContent).toContain('F1');
  await user.type(field, 'anna');
  await screen.findByRole('option', { name: /Anna Müller/ });
  await user.keyboard('{Enter}');

  expect(await screen.findByRole('heading', { level: 1, name: 'Anna Müller' })).toBeTruthy();
});

test('F1 shows every shortcut', async () => {
  const { user } = open();

  await screen.findByRole('heading', { name: /ready to search/ });
  await user.keyboard('{F1}');

  expect(await screen.findByRole('dialog', { name: 'Shortcuts' })).toBeTruthy();
});

test('what still waits can be taken back at once', async () => {
  let items = [item('9', { kind: 'message' })];
  const { user, calls } = await openAnna({
    queue_change: () => ({ id: '9', savedAt: new Date().toISOString() }),
    member_changes: () => items,
    withdraw_item: () => {
      items = [];
      return null;
    },
  });
  await user.click(screen.getByRole('button', { name: 'Add a note' }));
  await user.type(await screen.findByRole('textbox', { name: 'Subject' }), 'Locker');
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Twelve');
  await user.click(screen.getByRole('button', { name: 'Add note' }));

  await user.click(await screen.findByRole('button', { name: 'Undo' }));

  expect(await screen.findByText(/^Taken back/)).toBeTruthy();
  expect(calls.some(({ command }) => command === 'withdraw_item')).toBe(true);
});

async function fill(user: ReturnType<typeof userEvent.setup>) {
  await screen.findByRole('heading', { name: /ready to search/ });
  await user.keyboard('{Control>}{Shift>}n{/Shift}{/Control}');
  const values = {
    'First name': 'Nora',
    'Family name': 'Neu',
    'Date of birth': '9.9.99',
    'E-mail': 'nora@example.org',
    Street: 'Am Markt',
    'Post code': 'SW1A 1AA',
    Town: 'London',
  };
  for (const [label, value] of Object.entries(values)) {
    await user.type(await screen.findByRole('textbox', { name: label }), value);
  }
  return screen.getByRole('button', { name: 'Create member' });
}

const SIMILAR = {
  people: [{ ...ANNA, id: '7', name: 'Nora Neu', status: 'former_member', by: ['name', 'email'] }],
  isComplete: false,
};

test('a new member is created at once, and their card opens', async () => {
  const { user, calls } = open({ create_member: () => ({ kind: 'created', member: '8' }) });

  await user.click(await fill(user));

  await screen.findByRole('tabpanel');
  expect(calls.find(({ command }) => command === 'create_member')?.args).toMatchObject({
    person: { firstName: 'Nora', dateOfBirth: '1999-09-09', countryCode: 'GB' },
  });
  expect(calls.findLast(({ command }) => command === 'open_member')?.args).toEqual({ member: '8' });
});

test('somebody similar is shown before anything is sent, and may be another person', async () => {
  const { user, calls } = open({
    similar_members: () => SIMILAR,
    create_member: () => ({ kind: 'created', member: '8' }),
  });
  await user.click(await fill(user));
  const list = await screen.findByRole('list', { name: 'Perhaps already here' });
  expect(list.textContent).toContain('same name · same e-mail');
  expect(screen.getByText(/may lack former members/)).toBeTruthy();
  expect(calls.some(({ command }) => command === 'create_member')).toBe(false);

  await user.click(await screen.findByRole('button', { name: /^It is another person/ }));

  await screen.findByRole('tabpanel');
  expect(calls.filter(({ command }) => command === 'create_member')).toHaveLength(1);
});

test('after an unclear answer nothing can be sent before somebody has looked', async () => {
  let looked = false;
  const { user, calls } = open({
    create_member: () => ({ kind: 'unclear' }),
    look_for_member: () => ({ kind: looked ? 'created' : 'unclear', member: '8' }),
  });
  await user.click(await fill(user));
  const look = await screen.findByRole('button', { name: /^Look whether/ });
  expect(screen.queryByRole('button', { name: 'Create member' })).toBeNull();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Town' }).value).toBe('London');

  looked = true;
  await user.click(look);

  await screen.findByRole('tabpanel');
  expect(calls.filter(({ command }) => command === 'create_member')).toHaveLength(1);
});

test('what is wrong with an entry stands there, and what was typed stays', async () => {
  const { user } = open({
    create_member: () => Promise.reject(failure('invalid', { field: 'customer.email' })),
  });
  const button = await fill(user);
  const email = screen.getByRole<HTMLInputElement>('textbox', { name: 'E-mail' });
  await user.clear(email);
  await user.type(email, 'nora');
  await user.click(button);
  expect(await screen.findByText('This is not an e-mail address.')).toBeTruthy();
  expect(document.activeElement).toBe(email);

  await user.type(email, '@example.org');
  await user.click(button);

  await waitFor(() => expect(email.getAttribute('aria-invalid')).toBe('true'));
  expect(email.value).toBe('nora@example.org');
});
