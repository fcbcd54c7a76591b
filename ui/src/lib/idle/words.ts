import type {
  IdleAmount,
  IdleContract,
  IdleObstacle,
  IdlePeriodView,
  IdleUnit,
} from '$lib/api/bindings';

import { counted } from '$lib/i18n/counted';
import { date } from '$lib/i18n/format';
import { language } from '$lib/i18n/language.svelte';
import { m } from '$lib/paraglide/messages';

/** So many units, in words. */
export function lengthWords(count: number, unit: IdleUnit): string {
  switch (unit) {
    case 'day':
      return m.idle_count_day(counted(count));
    case 'week':
      return m.idle_count_week(counted(count));
    case 'month':
      return m.idle_count_month(counted(count));
  }
}

/** A sum in the form of the locale. One without a known currency is only a number. */
export function amountWords({ amount, currency }: IdleAmount): string {
  const value = Number(amount);
  try {
    return new Intl.NumberFormat(
      language.locale,
      currency ? { style: 'currency', currency } : { minimumFractionDigits: 2 },
    ).format(value);
  } catch {
    return currency ? `${amount} ${currency}` : amount;
  }
}

/** The days of a period. */
export function periodWords({ start, end, unlimited }: IdlePeriodView): string {
  if (unlimited) return m.idle_span_open({ from: date(start) });
  return m.idle_span({ from: date(start), until: date(end) });
}

/** What a contract is called. */
export function contractWords({ rate, id }: IdleContract): string {
  return rate ?? m.idle_contract_unnamed({ number: id });
}

/** Why something cannot be chosen, with its figures. */
export function obstacleWords(why: IdleObstacle): string {
  switch (why.kind) {
    case 'read_only':
      return m.idle_why_read_only();
    case 'contract_over':
      return m.idle_why_contract_over();
    case 'request_waits':
      return m.idle_why_request_waits();
    case 'contract_ends':
      return m.idle_why_contract_ends({ day: date(why.day) });
    case 'not_before':
      return m.idle_why_not_before({ day: date(why.day) });
    case 'only_on':
      return m.idle_why_only_on({ day: date(why.day) });
    case 'unit_begins': {
      const days = { before: date(why.before), after: date(why.after) };
      return why.unit === 'week' ? m.idle_why_begins_week(days) : m.idle_why_begins_month(days);
    }
    case 'overlaps':
      return why.until
        ? m.idle_why_overlaps({ from: date(why.from), until: date(why.until) })
        : m.idle_why_overlaps_open({ from: date(why.from) });
    case 'too_long':
      return m.idle_why_too_long({ length: lengthWords(why.most, why.unit) });
    case 'year_used_up':
      return m.idle_why_year({
        left: lengthWords(why.left, why.unit),
        of: lengthWords(why.of, why.unit),
        from: date(why.from),
        until: date(why.until),
      });
    case 'five_years':
      return m.idle_why_five_years();
    case 'needs_end':
      return m.idle_why_needs_end();
    case 'no_length':
      return m.idle_why_no_length();
    case 'period_over':
      return m.idle_why_period_over();
    case 'keeps_start':
      return m.idle_why_keeps_start({ day: date(why.day) });
    case 'only_shorter':
      return m.idle_why_only_shorter({ day: date(why.day) });
    case 'unit_ends': {
      const days = { before: date(why.before), after: date(why.after) };
      return why.unit === 'week' ? m.idle_why_ends_week(days) : m.idle_why_ends_month(days);
    }
  }
}
