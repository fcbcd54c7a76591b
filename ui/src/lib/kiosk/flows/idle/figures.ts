import type { IdleCharge, IdleFollows, IdleJudgement } from '$lib/api/bindings';

import { m } from '../../paraglide/messages';
import { day, money, span } from '../../words/format';

/** Something that would follow. */
export interface Figure {
  text: string;
  /** Whether the studio's own system says so. */
  certain: boolean;
}

/** How many debits are told one by one; more only worry. */
const DEBITS_TOLD = 4;

/** What would follow, the most important first. */
export function figuresOf({ check, follows }: IdleJudgement): Figure[] {
  if (follows === null) return [];
  const isGranted = check.by === 'service' && check.granted;
  const figures: Figure[] = [{ text: lastWords(follows), certain: isGranted }];
  figures.push(costFigure(follows), ...endFigures(follows));
  for (const charge of (follows.charges ?? []).slice(0, DEBITS_TOLD)) {
    figures.push({ text: chargeWords(charge), certain: charge.certain });
  }
  return figures;
}

function lastWords({ last, days }: IdleFollows): string {
  if (last === null) return m.rest_open();
  return days === null
    ? m.rest_until({ day: day(last) })
    : m.rest_until_days({ day: day(last), length: span(days, 'day') });
}

function costFigure({ cost, last }: IdleFollows): Figure {
  if (cost === null) return { text: m.rest_cost_unknown(), certain: false };
  const { certain, amount } = cost;
  if (Number(amount.amount) === 0) return { text: m.rest_free(), certain };
  const words = { amount: money(amount) };
  // Without an end the cost is that of one unit.
  return { text: last === null ? m.rest_cost_each(words) : m.rest_cost(words), certain };
}

function endFigures({ end }: IdleFollows): Figure[] {
  if (end.rule === 'open' || (end.after === null && end.rule === 'extends')) {
    return [{ text: m.rest_end_open(), certain: false }];
  }
  if (end.after === null) return [];
  const after = { day: day(end.after) };
  const text = end.rule === 'extends' ? m.rest_end_moves(after) : m.rest_end_stays(after);
  return [{ text, certain: end.certain }];
}

function chargeWords({ day: on, amount, effect }: IdleCharge): string {
  const words = { day: day(on), amount: money(amount) };
  if (effect === 'dropped') return m.rest_debit_dropped(words);
  return effect === 'added' ? m.rest_debit_added(words) : m.rest_debit_resumes(words);
}
