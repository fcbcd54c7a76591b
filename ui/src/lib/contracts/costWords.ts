import type { Amount, Cost, Length, Payment } from '$lib/api/bindings';

import { language } from '$lib/i18n/language.svelte';
import { m } from '$lib/paraglide/messages';

/** A sum in the form of the locale. Decimal text is handed on as it is: a number would round it. */
export function money({ amount, currency }: Amount): string {
  const value = amount as Intl.StringNumericLiteral;
  try {
    const options = currency ? { style: 'currency' as const, currency } : {};
    return new Intl.NumberFormat(language.locale, options).format(value);
  } catch {
    // A currency that is none.
    return currency ? `${amount} ${currency}` : amount;
  }
}

/** A length of time in words. */
export function lengthWords({ value, unit }: Length): string {
  if (typeof unit === 'object') return `${value} ${unit.other}`;
  const options = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(language.locale, options).format(value);
}

/** A length of time after a word like “every”, which counts only from two on. */
export function everyWords(length: Length): string {
  const { value, unit } = length;
  if (value !== 1 || typeof unit === 'object') return lengthWords(length);
  const options = { style: 'unit', unit, unitDisplay: 'long' } as const;
  const parts = new Intl.NumberFormat(language.locale, options).formatToParts(value);
  return parts.find(({ type }) => type === 'unit')?.value ?? lengthWords(length);
}

/** What is paid and when, in one line. */
export function paymentWords(payment: Payment): string {
  const { kind, every, price, steps } = payment;
  if (kind === 'free') return m.contract_free();
  const sum = price ? money(price) : '';
  const parts = steps.map(({ monthDay, after, price: at }) => {
    const each = at ? money(at) : '';
    if (monthDay !== null) return m.contract_price_on({ price: each, day: dayOfYear(monthDay) });
    return after ? m.contract_price_after({ price: each, length: lengthWords(after) }) : each;
  });
  if (parts.length > 0) return parts.join(' · ');
  if (kind === 'non_recurring') return m.contract_price_once({ price: sum });
  return every ? m.contract_price_every({ price: sum, length: everyWords(every) }) : sum;
}

/** What something costs now, and without adjustments where that differs. */
export function costWords({ base, current, payment }: Cost): string[] {
  const lines = payment ? [paymentWords(payment)] : [];
  const now = current ? money(current) : null;
  const plain = base ? money(base) : null;
  if (now !== null && payment?.price?.amount !== current?.amount) {
    lines.push(m.contract_price_now({ price: now }));
  }
  if (plain !== null && plain !== now) lines.push(m.contract_price_base({ price: plain }));
  return lines.filter((line) => line !== '');
}

function dayOfYear(monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number);
  // A leap year knows every day.
  const date = new Date(Date.UTC(2024, (month ?? 1) - 1, day ?? 1));
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language.locale, options).format(date);
}
