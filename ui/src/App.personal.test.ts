import type { PersonalPart } from '$lib/api/bindings';

import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { commands } from '$lib/api/bindings';

import App from './App.svelte';
import { card, failure, found, hit, item } from './test/fixtures';
import { program } from './test/program';

const READ_AT = '2026-11-22T12:00:00Z';
const ADDRESS: PersonalPart = {
  part: 'address',
  mode: 'needs_approval',
  needsSignature: false,
  current: { street: 'Am Markt', zipCode: '10115', city: 'Berlin', countryCode: 'DE' },
  pending: null,
};

function part(more: Partial<PersonalPart> = {}) {
  return ({ part: asked }: Record<string, unknown>) => {
    const value =
      asked === 'address' ? { ...ADDRESS, ...more } : { ...ADDRESS, part: asked, current: {} };
    return { value, readAt: READ_AT };
  };
}

async function data(answers: Parameters<typeof program>[0]) {
  const calls = program({
    find_members: ({ text }) => found(String(text), text === '' ? [] : [hit('1', 'Anna Müller')]),
    open_member: () => card(),
    refresh_member: () => card(),
    queue_change: () => ({ id: '9', savedAt: READ_AT }),
    ...answers,
  });
  render(App, { starting: commands.start() });
  const user = userEvent.setup();
  await user.keyboard('a{Enter}');
  await user.click(await screen.findByRole('tab', { name: 'Personal data' }));
  const address = await screen.findByRole('region', { name: 'Address' });
  await within(address).findAllByText(/approval|be changed here/);
  return { calls, user, address };
}

test('what becomes of a change is said before anything is typed, and a doubt is no obstacle', async () => {
  const doubt = {
    field: 'zipCode',
    fault: 'post_code',
    certain: false,
    country: 'DE',
    expected: '10115',
  };
  const { calls, user, address } = await data({
    read_personal_part: part(),
    check_form: () => ({ faults: [doubt], age: null, ibanCountry: null }),
  });

  await user.click(within(address).getByRole('button', { name: 'Change: Address' }));
  const form = within(await screen.findByRole('form', { name: 'Change: Address' }));
  expect(form.getByText(/goes to the studio for approval/)).toBeTruthy();
  const code = form.getByRole('textbox', { name: 'Post code' });
  await user.clear(code);
  await user.type(code, '1011');
  await user.tab();
  expect(await form.findByText(/Germany look like 10115/)).toBeTruthy();
  await user.click(form.getByRole('button', { name: 'Send request' }));

  await expect
    .poll(() => calls.find(({ command }) => command === 'queue_change')?.args)
    .toEqual({
      member: '1',
      form: {
        kind: 'address_data',
        values: { street: 'Am Markt', zipCode: '1011', city: 'Berlin', countryCode: 'DE' },
      },
    });
});

test('what is certainly wrong is told at its entry, and nothing is sent', async () => {
  const wrong = { field: 'street', fault: 'missing', certain: true, country: null, expected: null };
  const { calls, user, address } = await data({
    read_personal_part: part(),
    check_form: () => ({ faults: [wrong], age: null, ibanCountry: null }),
  });
  await user.click(within(address).getByRole('button', { name: 'Change: Address' }));
  const form = within(await screen.findByRole('form', { name: 'Change: Address' }));

  const street = form.getByRole('textbox', { name: 'Street' });
  await user.clear(street);
  await user.click(form.getByRole('button', { name: 'Send request' }));

  await expect.poll(() => street.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(street);
  expect(calls.some(({ command }) => command === 'queue_change')).toBe(false);
});

test('a part that the studio keeps closed says so, and its button opens nothing', async () => {
  const { user, address } = await data({ read_personal_part: part({ mode: 'read_only' }) });

  const button = within(address).getByRole('button', { name: 'Change: Address' });
  await user.click(button);

  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(within(address).getByText(/does not let this be changed/)).toBeTruthy();
  expect(screen.queryByRole('form', { name: 'Change: Address' })).toBeNull();
});

test('a waiting change stands beside what is on record, and is withdrawn there', async () => {
  const pending = { amendment: '77', values: { ...ADDRESS.current, city: 'Potsdam' } };
  const { calls, user, address } = await data({ read_personal_part: part({ pending }) });

  const row = within(address).getByRole('row', { name: /Town/ });
  expect(row.textContent).toMatch(/Berlin.*Potsdam/);
  expect(within(address).getByRole('row', { name: /Street/ }).textContent).toContain('stays');
  await user.click(within(address).getByRole('button', { name: 'Withdraw request: Address' }));

  await expect
    .poll(() => calls.find(({ command }) => command === 'queue_change')?.args)
    .toEqual({
      member: '1',
      form: { kind: 'amendment_withdrawal', part: 'address', amendment: '77' },
    });
});

test('a part that cannot be read closes nothing but itself', async () => {
  const { address } = await data({
    read_personal_part: (args) => {
      if (args.part === 'address') return part()(args);
      return Promise.reject(failure('scope_missing', { scope: 'CUSTOMER_SELF_SERVICE_READ' }));
    },
  });

  expect(within(address).getByText('Berlin')).toBeTruthy();
  expect((await screen.findAllByText(/CUSTOMER_SELF_SERVICE_READ/)).length).toBe(3);
});

test('contact data says what becomes of a change where it is opened, and is closed where it must be', async () => {
  const contact = { ...ADDRESS, part: 'contact', mode: 'read_only', current: {} };
  const { calls, user } = await data({
    read_personal_part: (args) =>
      args.part === 'contact' ? { value: contact, readAt: READ_AT } : part()(args),
  });
  await user.click(screen.getByRole('tab', { name: 'Overview' }));

  await user.click(await screen.findByRole('button', { name: 'Change contact data' }));
  const form = within(await screen.findByRole('form', { name: 'Change contact data' }));
  expect(await form.findByText(/does not let this be changed/)).toBeTruthy();
  const email = form.getByRole<HTMLInputElement>('textbox', { name: 'E-mail' });
  expect(email.readOnly).toBe(true);
  await user.click(form.getByRole('button', { name: 'Send change' }));

  expect(await form.findAllByText(/does not let this be changed/)).toHaveLength(2);
  expect(calls.some(({ command }) => command === 'queue_change')).toBe(false);
});

test('contact data is changed in the section of personal data, for whoever is there', async () => {
  const { user } = await data({ read_personal_part: part() });

  const panel = within(screen.getByRole('region', { name: 'Contact' }));
  await user.click(await panel.findByRole('button', { name: 'Change: Contact' }));

  const form = await panel.findByRole('form', { name: 'Change contact data' });
  expect(within(form).getByText(/goes to the studio for approval/)).toBeTruthy();
});

test('a withdrawal is told at the part that it is of, and at no other', async () => {
  const pending = { amendment: '77', values: { city: 'Potsdam' } };
  const { address } = await data({
    read_personal_part: ({ part: asked }) => ({
      value: { ...ADDRESS, part: asked, pending },
      readAt: READ_AT,
    }),
    member_changes: () => [
      item('9', { kind: 'amendment_withdrawal', asked: [{ label: 'city', value: 'Potsdam' }] }),
    ],
  });

  expect(await within(address).findByText('It is being withdrawn.')).toBeTruthy();
  expect(screen.getAllByText('It is being withdrawn.')).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Withdraw request: Contact' })).toBeTruthy();
});

test('whatever is on record can be copied, but no half of an account number', async () => {
  const account = { accountHolder: 'Anna Müller', iban: 'DE•• •••• 1234' };
  const { user, address } = await data({
    read_personal_part: (args) =>
      args.part === 'payment'
        ? { value: { ...ADDRESS, part: 'payment', current: account }, readAt: READ_AT }
        : part()(args),
  });
  const bank = within(await screen.findByRole('region', { name: 'Bank account' }));

  await user.click(within(address).getByRole('button', { name: 'Copy Am Markt' }));

  expect(await navigator.clipboard.readText()).toBe('Am Markt');
  expect(await bank.findByRole('button', { name: 'Copy Anna Müller' })).toBeTruthy();
  expect(bank.getAllByRole('button', { name: /^Copy / })).toHaveLength(1);
});
