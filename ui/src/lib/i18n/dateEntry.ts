import type { DateOrder } from '$lib/api/bindings';

const ORDERS: Record<DateOrder, readonly [number, number, number]> = {
  // Where year, month and day stand.
  day_month_year: [2, 1, 0],
  month_day_year: [2, 0, 1],
  year_month_day: [0, 1, 2],
};

/**
 * The day (`1992-04-12`) that somebody typed, in the order of their locale or as ISO. `null`: it is none.
 * A year of two digits is one of this century: these are days to come, and not of birth.
 */
export function enteredDay(text: string, order: DateOrder): string | null {
  const parts = text
    .trim()
    .split(/[\s./-]+/)
    .filter((part) => part !== '');
  if (parts.length !== 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const isIso = parts[0]?.length === 4;
  const [y, mo, d] = ORDERS[isIso ? 'year_month_day' : order];
  const [year, month, day] = [parts[y], parts[mo], parts[d]].map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return existing(year < 100 ? 2000 + year : year, month, day);
}

function existing(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1000 ? date.toISOString().slice(0, 10) : null;
}
