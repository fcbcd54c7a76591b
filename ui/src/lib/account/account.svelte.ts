import type { Account, AccountEntry, CustomerId, Table } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { m } from '$lib/paraglide/messages';
import { SectionState } from '$lib/workspace/section.svelte';

import { kindWords } from './kindWords';

/** What of the entries is shown: all, those that are open, those to come, or those of one kind. */
export type Shown = 'all' | 'open' | 'upcoming' | `kind:${string}`;

/** The account of one member, and which entries are shown. */
export class AccountState extends SectionState<Account> {
  shown = $state<Shown>('all');

  constructor(member: CustomerId) {
    super(member, commands.readAccount);
  }

  /** The kinds that there are, in the order in which they come first. */
  get kinds(): string[] {
    const all = (this.value?.entries ?? []).map(kindOf);
    return all.filter((kind, index) => all.indexOf(kind) === index);
  }

  get entries(): AccountEntry[] {
    return (this.value?.entries ?? []).filter((entry) => this.#isShown(entry));
  }

  #isShown(entry: AccountEntry): boolean {
    if (this.shown === 'all') return true;
    if (this.shown === 'open') return Number(entry.open?.amount ?? 0) !== 0;
    if (this.shown === 'upcoming') return entry.upcoming;
    return this.shown === `kind:${kindOf(entry)}`;
  }
}

/** The service names no kind for payments and whatever is booked by hand. */
export function kindOf(entry: AccountEntry): string {
  return entry.kind ?? '';
}

/** What is shown, for a spreadsheet. */
export function accountTable(entries: AccountEntry[], title: string): Table {
  return {
    title,
    headings: [
      m.account_due(),
      m.account_text(),
      m.account_kind(),
      m.account_amount(),
      m.account_open(),
      m.account_balance_after(),
      m.account_currency(),
      m.account_state(),
    ],
    rows: entries.map((entry) => [
      entry.due === null ? { kind: 'empty' } : { kind: 'date', value: entry.due },
      { kind: 'text', value: entry.text ?? '' },
      { kind: 'text', value: kindWords(kindOf(entry)) },
      number(entry.amount?.amount),
      number(entry.open?.amount),
      number(entry.balance),
      { kind: 'text', value: entry.amount?.currency ?? '' },
      { kind: 'text', value: entry.upcoming ? m.account_upcoming() : m.account_booked() },
    ]),
  };
}

function number(value: string | null | undefined): Table['rows'][number][number] {
  return value === null || value === undefined ? { kind: 'empty' } : { kind: 'number', value };
}
