import type {
  CancelationView,
  CancelClosed,
  Cost,
  KioskContract,
  Length,
  WithdrawClosed,
} from '$lib/api/bindings';

import { m } from '../../paraglide/messages';
import { day, money, span, type Span } from '../../words/format';

const SPANS: readonly string[] = ['day', 'week', 'month', 'year'] satisfies Span[];

/** A length of time in words. A unit that only the service knows is shown as it came. */
export function lengthWords({ value, unit }: Length): string {
  if (typeof unit === 'object') return `${value} ${unit.other}`;
  return SPANS.includes(unit) ? span(value, unit as Span) : `${value} ${unit}`;
}

/** What is paid once in each such time: "a month" says more than "every 1 month". */
const A_TIME: Partial<Record<string, (words: { price: string }) => string>> = {
  day: m.price_a_day,
  week: m.price_a_week,
  month: m.price_a_month,
  year: m.price_a_year,
};

/** What it costs and how often. `null`: nobody says. */
export function costWords({ current, payment }: Cost): string | null {
  if (payment?.kind === 'free') return m.price_free();
  const price = payment?.price ?? current;
  if (!price) return null;
  if (!payment?.every) return money(price);
  const { value, unit } = payment.every;
  const each = value === 1 && typeof unit === 'string' ? A_TIME[unit] : undefined;
  if (each) return each({ price: money(price) });
  return m.price_every({ price: money(price), every: lengthWords(payment.every) });
}

/** A contract in facts. */
export function contractFacts(contract: KioskContract): { name: string; value: string | null }[] {
  const { cost, start, end, extension, notice } = contract;
  return [
    { name: m.contract_price(), value: costWords(cost) },
    { name: m.contract_start(), value: start && day(start) },
    { name: m.contract_end(), value: end ? day(end) : m.contract_no_end() },
    { name: m.contract_extension(), value: extension && lengthWords(extension) },
    { name: m.contract_notice(), value: notice && lengthWords(notice) },
  ];
}

/** How far a cancelation has come. `null`: there is none. */
export function cancelationWords({ state, date }: CancelationView): string | null {
  if (state === null) return null;
  const until = date === null ? '' : day(date);
  if (state === 'canceled') return m.cancel_stands({ day: until });
  if (state === 'pending_verification') return m.cancel_waits({ day: until });
  return state === 'pending_withdrawal_verification' ? m.keep_waits() : state.other;
}

const CANCEL_CLOSED: Record<CancelClosed, () => string | null> = {
  // These are said by how far the cancelation has come.
  canceled: () => null,
  pending: () => null,
  withdrawal_pending: () => null,
  ended: () => m.contract_over(),
  no_days: () => m.cancel_no_days(),
  unreadable: () => m.cancel_ask_staff(),
};

/** Why it cannot be canceled here. */
export function cancelClosedWords(closed: CancelClosed | null): string | null {
  return closed === null ? null : CANCEL_CLOSED[closed]();
}

const KEEP_CLOSED: Record<WithdrawClosed, () => string | null> = {
  none: () => null,
  withdrawal_pending: () => null,
  ended: () => null,
  by_studio: () => m.keep_by_studio(),
  not_allowed: () => m.keep_not_allowed(),
  unreadable: () => m.cancel_ask_staff(),
};

/** Why a cancelation cannot be taken back here. */
export function keepClosedWords(closed: WithdrawClosed | null): string | null {
  return closed === null ? null : KEEP_CLOSED[closed]();
}
