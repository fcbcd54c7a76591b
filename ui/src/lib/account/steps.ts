import type { AccountEntry } from '$lib/api/bindings';

/** The balance from a day on. */
export interface Step {
  day: string;
  balance: number;
  isUpcoming: boolean;
}

/** The balance over time, one step for each day on which it changes. Entries come latest first. */
export function stepsOf(entries: AccountEntry[]): Step[] {
  const byDay = new Map<string, Step>();
  for (const { due, balance, upcoming } of entries.toReversed()) {
    if (due === null || balance === null) continue;
    // The last one of a day is what the day ends with.
    byDay.set(due, { day: due, balance: Number(balance), isUpcoming: upcoming });
  }
  return [...byDay.values()].sort((one, other) => one.day.localeCompare(other.day));
}

/** Where steps lie in a drawing. */
export interface Drawing {
  past: string;
  upcoming: string;
  /** Height of a balance of nothing. */
  zero: number;
  lowest: Step;
  highest: Step;
}

/** Draws steps into `width` by `height`; none for fewer than two, which show no course. */
export function drawing(steps: Step[], width: number, height: number): Drawing | null {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || steps.length < 2) return null;
  const balances = steps.map(({ balance }) => balance);
  const [low, high] = [Math.min(0, ...balances), Math.max(0, ...balances)];
  const [from, to] = [time(first.day), time(last.day)];
  const x = (day: string) => round(((time(day) - from) / Math.max(1, to - from)) * width);
  const y = (balance: number) =>
    round(height - ((balance - low) / Math.max(1, high - low)) * height);
  const lines = { past: '', upcoming: '' };
  for (const [index, step] of steps.entries()) {
    const line = step.isUpcoming ? 'upcoming' : 'past';
    const before = steps[index - 1];
    const start = before && lines[line] === '' ? `M${x(before.day)} ${y(before.balance)}` : '';
    lines[line] +=
      before === undefined
        ? `M${x(step.day)} ${y(step.balance)}`
        : `${start}H${x(step.day)}V${y(step.balance)}`;
  }
  return {
    ...lines,
    zero: y(0),
    lowest: steps.reduce((one, other) => (other.balance < one.balance ? other : one)),
    highest: steps.reduce((one, other) => (other.balance > one.balance ? other : one)),
  };
}

function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
