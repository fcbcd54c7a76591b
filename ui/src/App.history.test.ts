import type { HistoryItem, Table } from '$lib/api/bindings';

import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { commands } from '$lib/api/bindings';

import App from './App.svelte';
import { card, found, hit, item } from './test/fixtures';
import { program } from './test/program';

function told(more: Partial<HistoryItem> = {}): HistoryItem {
  return {
    item: '1',
    kind: 'address_data',
    askedAt: '2026-11-22T12:00:00Z',
    askedBy: 'front desk',
    values: [{ label: 'city', before: 'Berlin', after: 'Potsdam' }],
    files: [],
    steps: [{ at: '2026-11-22T12:00:01Z', event: 'sending' }],
    outcome: 'confirmed',
    serverId: '77',
    why: null,
    ...more,
  };
}

async function section(name: string, answers: Parameters<typeof program>[0]) {
  const calls = program({
    find_members: ({ text }) => found(String(text), text === '' ? [] : [hit('1', 'Anna Müller')]),
    open_member: () => card(),
    refresh_member: () => card(),
    queue_change: () => ({ id: '9', savedAt: '2026-11-22T12:00:00Z' }),
    ...answers,
  });
  render(App, { starting: commands.start() });
  const user = userEvent.setup();
  await user.keyboard('a{Enter}');
  await user.click(await screen.findByRole('tab', { name }));
  return { calls, user };
}

test('the history says when, who, both values, the outcome and the number', async () => {
  await section('History', {
    member_history: () => ({ items: [told()], forgottenAt: [] }),
  });

  const history = within(await screen.findByRole('region', { name: 'History' }));
  const row = await history.findByText('front desk');
  const text = row.closest('li')?.textContent ?? '';
  expect(text).toMatch(/Berlin.*Potsdam/);
  expect(text).toContain('number 77');
  expect(history.getByRole('button', { name: 'Copy 77' })).toBeTruthy();
  expect(text).toContain('sending began');
});

test('the history is filtered by its outcome, and what is shown becomes a table', async () => {
  const refused = told({
    item: '2',
    outcome: 'refused',
    askedBy: 'back office',
    values: [
      { label: 'city', before: 'Berlin', after: '=1+1' },
      { label: 'street', before: null, after: 'Nowa' },
    ],
    why: { code: 'invalid', message: 'No such town', field: null, traceId: null, scope: null },
  });
  const { calls, user } = await section('History', {
    member_history: () => ({ items: [told(), refused], forgottenAt: [] }),
    export_table: () => 'History.xlsx',
    export_history: () => 'studiodesk-member-1.jsonl',
  });
  await screen.findByText('front desk');

  await user.selectOptions(screen.getByRole('combobox', { name: 'Outcome' }), 'refused');
  await user.click(screen.getByRole('button', { name: 'Save for Excel…' }));
  await screen.findByText(/History.xlsx/);
  await user.click(screen.getByRole('button', { name: 'Export as JSON lines' }));

  expect(screen.queryByText('front desk')).toBeNull();
  expect(screen.getByText('back office')).toBeTruthy();
  expect(await screen.findByText(/studiodesk-member-1.jsonl/)).toBeTruthy();
  const asked = calls.find(({ command }) => command === 'export_table')?.args;
  const { table, format } = asked as { table: Table; format: string };
  const rows = table.rows.map((row) => row.map((it) => (it.kind === 'empty' ? '' : it.value)));
  expect([format, table.headings.length]).toEqual(['xlsx', 11]);
  expect(rows.map((row) => row.slice(2, 8))).toEqual([
    ['back office', 'Address', 'Town', 'Berlin', '=1+1', 'refused'],
    ['back office', 'Address', 'Street', '', 'Nowa', 'refused'],
  ]);
  expect(table.rows[0]?.[0]).toEqual({ kind: 'date', value: '2026-11-22' });
  expect(rows[0]?.[8]).toContain('No such town');
  expect(calls.find(({ command }) => command === 'export_history')?.args).toEqual({
    member: '1',
    format: 'json_lines',
  });
});

test('the receipt of a change is to be had in its row, however long ago it was', async () => {
  const booked = told({ item: '2', kind: 'book_class' });
  const { calls, user } = await section('History', {
    member_history: () => ({ items: [booked, told()], forgottenAt: [] }),
    member_changes: () => [item('1', { kind: 'address_data', state: 'confirmed', actions: [] })],
    save_receipt: () => 'receipt.pdf',
  });
  const history = within(await screen.findByRole('region', { name: 'History' }));

  await user.click(await history.findByRole('button', { name: /^Receipt/ }));

  expect(await history.findByText(/receipt.pdf/)).toBeTruthy();
  expect(calls.find(({ command }) => command === 'save_receipt')?.args).toMatchObject({
    item: '1',
  });
});

test('one preference is switched off, and what the studio has set cannot be moved', async () => {
  const email = { channel: 'EMAIL', active: true, changeable: true };
  const letter = { channel: 'LETTER', active: true, changeable: false };
  const { calls, user } = await section('Communication', {
    read_preferences: () => ({
      value: [{ category: 'CONTRACT', channels: [letter, email] }],
      readAt: '2026-11-22T12:00:00Z',
    }),
    member_threads: () => [],
  });

  await user.click(await screen.findByRole('button', { name: 'Change how they are told' }));
  const form = within(await screen.findByRole('form', { name: 'Change how they are told' }));
  await user.click(form.getByRole('checkbox', { name: 'letter' }));
  await user.click(form.getByRole('checkbox', { name: 'e-mail' }));
  await user.click(form.getByRole('button', { name: 'Save preferences' }));

  await expect
    .poll(() => calls.find(({ command }) => command === 'queue_change')?.args)
    .toEqual({
      member: '1',
      form: {
        kind: 'communication_preferences',
        ways: [{ category: 'CONTRACT', channel: 'EMAIL', active: false }],
      },
    });
});
