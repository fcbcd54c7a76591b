import type { CancelationView, ContractView, Contracts } from '$lib/api/bindings';

import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';

import { ChangesState } from '$lib/changes/changes.svelte';
import { language } from '$lib/i18n/language.svelte';

import { card } from '../../test/fixtures';
import { program } from '../../test/program';
import ContractsSectionTest from './ContractsSectionTest.svelte';

const OPEN: CancelationView = {
  state: null,
  date: null,
  reason: null,
  byStudio: false,
  lastPossible: '2026-11-30',
  ends: [
    {
      date: '2026-12-31',
      lastDebit: { on: '2026-12-01', amount: { amount: '49.9', currency: 'EUR' } },
    },
  ],
  closed: null,
  withdrawClosed: 'none',
};

function contract(more: Partial<ContractView> = {}): ContractView {
  return {
    id: '11',
    rate: 'Premium',
    codes: [],
    standing: 'active',
    cost: { base: null, current: { amount: '49.9', currency: 'EUR' }, payment: null },
    start: '2026-01-01',
    end: '2026-12-31',
    term: { value: 12, unit: 'month' },
    extension: null,
    notice: { value: 1, unit: 'month' },
    thirdPartyId: null,
    line: [
      { kind: 'start', date: '2026-01-01' },
      { kind: 'term_end', date: '2026-12-31' },
    ],
    cancelation: OPEN,
    modules: [],
    flatFees: [],
    ...more,
  };
}

function section(
  contracts: ContractView[],
  endingScope: string | null = null,
  reasons = [{ id: '5', name: 'Umzug' }],
) {
  const value: Contracts = { contracts, reasons, endingScope };
  const calls = program({
    read_contracts: () => ({ value, readAt: '2026-11-22T14:00:00Z' }),
    queue_change: () => ({ id: '9', savedAt: '2026-11-22T14:02:00Z' }),
    module_contract: () => ({ trialUntil: null, cancelation: OPEN }),
    purchasable_modules: () => [],
  });
  const changes = new ChangesState();
  changes.begin('one');
  changes.enter('1');
  render(ContractsSectionTest, { card: card(), changes });
  return calls;
}

beforeEach(() => language.use({ language: 'en', locale: 'en-GB' }));

test('a contract shows its days as a list, its price and its terms', async () => {
  section([contract()]);

  const shown = await screen.findByRole('article', { name: 'Premium' });
  const days = within(shown).getByRole('list', { name: 'Days of the contract' });
  expect(within(days).getByText('01/01/2026')).toBeDefined();
  expect(within(shown).getByText('Runs for 12 months')).toBeDefined();
  expect(within(shown).getByText(/€49\.90/)).toBeDefined();
});

test('a cancelation says what it means, which part of it is an estimate, and is queued', async () => {
  const calls = section([contract()]);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: 'Cancel contract' }));
  await waitFor(() =>
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Contract' }).value).toBe('11'),
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Ends on' }), '2026-12-31');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Reason' }), '5');

  expect(screen.getByText('Premium ends on 31/12/2026.')).toBeDefined();
  const debit = screen.getByText('Last regular debit: €49.90 on 01/12/2026.').closest('li');
  expect(debit?.textContent).toContain('estimate');
  await user.click(screen.getByRole('button', { name: 'Save cancelation' }));
  await waitFor(() =>
    expect(calls.find(({ command }) => command === 'queue_change')?.args).toEqual({
      member: '1',
      form: {
        kind: 'cancelation',
        contractId: '11',
        cancelationDate: '2026-12-31',
        cancelationReasonId: '5',
      },
    }),
  );
});

test('a grey button says why: ended, canceled by the studio, or a scope that is missing', async () => {
  const ended = { ...OPEN, closed: 'ended' as const, ends: [] };
  const byStudio = {
    ...OPEN,
    state: 'canceled' as const,
    date: '2026-12-31',
    closed: 'canceled' as const,
    withdrawClosed: 'by_studio' as const,
  };
  section([
    contract({ id: '1', rate: 'Old', standing: 'inactive', cancelation: ended }),
    contract({ id: '2', rate: 'Left', cancelation: byStudio }),
  ]);

  const old = await screen.findByRole('article', { name: 'Old' });
  const cancel = within(old).getByRole<HTMLButtonElement>('button', { name: 'Cancel contract' });
  const left = screen.getByRole('article', { name: 'Left' });
  const keep = within(left).getByRole<HTMLButtonElement>('button', {
    name: 'Withdraw cancelation',
  });

  expect([cancel.disabled, keep.disabled]).toEqual([true, true]);
  expect(within(old).getAllByText('The contract has ended.')[0]).toBeDefined();
  expect(within(left).getByText(/only the studio itself/)).toBeDefined();
});

test('without the scope of the self-service the contract is shown and the scope is named', async () => {
  const unreadable = { ...OPEN, closed: 'unreadable' as const, ends: [] };
  section([contract({ cancelation: unreadable })], 'MEMBERSHIP_SELF_SERVICE_READ');

  expect(await screen.findByText(/MEMBERSHIP_SELF_SERVICE_READ/)).toBeDefined();
});

test('without reasons a module cannot be canceled, and it says so with the scope', async () => {
  const sauna = {
    ...{ id: '3', rate: 'Sauna', standing: 'active' as const, cost: contract().cost },
    ...{ start: null, end: null, canceledTo: null },
  };
  section([contract({ modules: [sauna] })], 'MEMBERSHIP_SELF_SERVICE_READ', []);

  await userEvent.click(await screen.findByRole('button', { name: 'How it ends: Sauna' }));

  const why = await screen.findByText(/these could not be read/);
  expect(why.textContent).toContain('MEMBERSHIP_SELF_SERVICE_READ');
  const cancel = screen.getByRole<HTMLButtonElement>('button', { name: 'Cancel module' });
  expect([cancel.disabled, cancel.getAttribute('aria-describedby')]).toEqual([true, why.id]);
});

test('the button that buys a module says whether its panel is open, which has the focus', async () => {
  section([contract()]);
  const buy = await screen.findByRole('button', { name: 'Buy a module' });
  expect(buy.getAttribute('aria-expanded')).toBe('false');

  await userEvent.click(buy);
  const form = await screen.findByRole('form', { name: 'Buy a module beside Premium' });
  expect(buy.getAttribute('aria-expanded')).toBe('true');
  expect(form.contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');

  await waitFor(() => expect(document.activeElement).toBe(buy));
  expect(screen.queryByRole('form')).toBeNull();
});
