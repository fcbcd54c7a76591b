import type { ChangeForm, IdleContract, Kind, OutboxItem } from '$lib/api/bindings';

import { afterEach, expect, test, vi } from 'vitest';

import { failure, item } from '../../test/fixtures';
import { program } from '../../test/program';
import { undo } from './undo.svelte';
import { Withdrawals } from './withdrawal';

const SAVED = new Set(['9']);
const READ_AT = '2026-11-22T14:00:00Z';
const PART = { value: { pending: { amendment: '77', values: {} } }, readAt: READ_AT };
const CANCELATION = { contractId: '11', cancelationDate: '2027-06-30' };
const CONTRACT = { id: '11', cancelation: { withdrawClosed: null } };
const PERIOD = {
  id: '5',
  start: '2027-01-01',
  end: '2027-01-31',
  unlimited: false,
  state: 'upcoming',
  reason: { id: '3', name: 'Travel', documentRequired: false },
};
const { id, start, end, unlimited } = PERIOD;

const ANSWERS: Parameters<typeof program>[0] = {
  queue_change: () => ({ id: '10', savedAt: READ_AT }),
  read_personal_part: () => PART,
  read_contracts: () => ({ value: { contracts: [CONTRACT] }, readAt: READ_AT }),
  read_idle_periods: () => ({
    value: [{ id: '11', periods: [PERIOD] } as unknown as IdleContract],
    readAt: READ_AT,
  }),
};

function confirmed(kind: Kind, more: Partial<OutboxItem> = {}): OutboxItem {
  const settledAt = new Date().toISOString();
  return item('9', { kind, state: 'confirmed', settledAt, actions: [], ...more });
}

afterEach(() => undo.dismiss());

const amendment = (part: string) => ({ kind: 'amendment_withdrawal', part, amendment: '77' });
const TAKEN_BACK: [Kind, object, object][] = [
  ['address_data', {}, amendment('address')],
  ['contact_data', {}, amendment('contact')],
  ['master_data', {}, amendment('master')],
  ['payment_data', {}, amendment('payment')],
  [
    'cancelation',
    { ...CANCELATION, cancelationReasonId: '1' },
    { kind: 'cancelation_withdrawal', ...CANCELATION },
  ],
  [
    'idle_period',
    { asked: { contract: '11', startDate: '2027-01-01' } },
    {
      kind: 'idle_period_withdrawal',
      contract: '11',
      seen: { id, start, end, unlimited, reasonId: '3' },
    },
  ],
  ['access_restriction', {}, { kind: 'access_restriction_lift' }],
];

test.each(TAKEN_BACK)('a confirmed %s is withdrawn', async (kind, form, expected) => {
  const calls = program({ ...ANSWERS, item_form: () => ({ kind, ...form }) as ChangeForm });
  const asked = vi.fn();
  const state = new Withdrawals(asked);

  state.offer([confirmed(kind)], SAVED);
  await vi.waitFor(() => expect(undo.status.kind).toBe('offered'));
  undo.undo();
  await vi.waitFor(() => expect(undo.status.kind).toBe('undone'));

  const queued = calls.find(({ command }) => command === 'queue_change');
  expect(queued?.args).toEqual({ member: '1', form: expected });
  expect(undo.status).toMatchObject({ offer: { done: expect.stringContaining('will be sent') } });
  expect(asked).toHaveBeenCalledOnce();
});

test.each<[string, OutboxItem[], Parameters<typeof program>[0]]>([
  ['that holds already', [confirmed('address_data')], { read_personal_part: () => null }],
  [
    'of which nobody can say how',
    [confirmed('address_data')],
    { read_personal_part: () => Promise.reject(failure('offline')) },
  ],
  ['of a while ago', [confirmed('access_restriction', { settledAt: READ_AT })], {}],
  ['for which there is no way back', [confirmed('message')], {}],
  [
    'that is being taken back',
    [confirmed('access_restriction'), item('12', { kind: 'access_restriction_lift' })],
    {},
  ],
])('nothing is offered of a change %s', async (_, items, answers) => {
  program({ ...ANSWERS, ...answers });

  new Withdrawals(() => undefined).offer(items, SAVED);
  await new Promise((resolve) => setTimeout(resolve));

  expect(undo.status.kind).toBe('none');
});

test('another studio may give the same number to another change', async () => {
  program(ANSWERS);
  const state = new Withdrawals(() => undefined);
  state.offer([item('9')], SAVED);
  expect(undo.status.kind).toBe('offered');
  undo.dismiss();
  state.offer([item('9')], SAVED);
  expect(undo.status.kind).toBe('none');

  state.begin();
  state.offer([item('9')], SAVED);

  expect(undo.status.kind).toBe('offered');
});
