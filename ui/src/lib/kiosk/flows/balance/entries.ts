import type { Account, AccountEntry } from '$lib/api/bindings';

import { m } from '../../paraglide/messages';
import { money } from '../../words/format';

/** What is not paid, and what comes next, the earliest first: nobody reads a whole ledger standing. */
export function worthTelling({ entries }: Account): AccountEntry[] {
  return entries
    .filter(({ open, upcoming }) => upcoming || Number(open?.amount ?? 0) !== 0)
    .toReversed();
}

/** The balance in a sentence. Below zero the member owes something. */
export function balanceWords({ balance }: Account): string {
  if (balance === null) return m.balance_unknown();
  const value = Number(balance.amount);
  const amount = money({ ...balance, amount: balance.amount.replace('-', '') });
  if (value < 0) return m.balance_owed({ amount });
  return value > 0 ? m.balance_good({ amount }) : m.balance_even();
}
