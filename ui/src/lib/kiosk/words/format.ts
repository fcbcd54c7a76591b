import { language } from './language.svelte';

type Formatter = Intl.DateTimeFormat | Intl.NumberFormat;
const kept = new Map<string, Formatter>();

/** Making a formatter costs far more than using it. */
function made<F extends Formatter>(name: string, make: (locale: string) => F): F {
  const key = `${language.locale} ${name}`;
  const known = kept.get(key);
  if (known) return known as F;
  const format = make(language.locale);
  kept.set(key, format);
  return format;
}

/** A number with the separators of the language. */
export function number(value: number): string {
  return made('number', (locale) => new Intl.NumberFormat(locale)).format(value);
}

/** An amount as decimal text. Digits are never lost: it stays text. */
export function money({ amount, currency }: { amount: string; currency: string | null }): string {
  const digits = amount as Intl.StringNumericLiteral;
  try {
    const style = currency ? { style: 'currency' as const, currency } : {};
    return made(`money ${currency}`, (locale) => new Intl.NumberFormat(locale, style)).format(
      digits,
    );
  } catch {
    // A code that is none is shown as it came.
    return `${amount} ${currency ?? ''}`.trim();
  }
}

export type Span = 'second' | 'minute' | 'day' | 'week' | 'month' | 'year';

/** A length of time in words, in the right form of the plural. */
export function span(value: number, unit: Span): string {
  const options = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return made(`span ${unit}`, (locale) => new Intl.NumberFormat(locale, options)).format(value);
}

/** Seconds in words; whole minutes from two on, rounded up, for nobody counts along. */
export function wait(seconds: number): string {
  return seconds < 120 ? span(seconds, 'second') : span(Math.ceil(seconds / 60), 'minute');
}

function dates(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return made(name, (locale) => new Intl.DateTimeFormat(locale, options));
}

/** A calendar day (`1992-04-12`) in words. It has no time zone and gets none. */
export function day(iso: string): string {
  const instant = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return iso;
  return dates('day', { dateStyle: 'long', timeZone: 'UTC' }).format(instant);
}

/** The same with the day of the week, for what somebody has to come to. */
export function weekday(iso: string): string {
  const instant = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return iso;
  return dates('weekday', { dateStyle: 'full', timeZone: 'UTC' }).format(instant);
}

/** A month (`2026-03`) in words. */
export function month(iso: string): string {
  const instant = new Date(`${iso.slice(0, 7)}-01T00:00:00Z`);
  return dates('month', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(instant);
}

/** Day and time of an instant. */
export function moment(iso: string): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  return dates('moment', { dateStyle: 'full', timeStyle: 'short' }).format(instant);
}

/** From begin to end on one day. */
export function hours(start: string, end: string | null): string {
  const format = dates('hours', { timeStyle: 'short' });
  const begin = new Date(start);
  if (Number.isNaN(begin.getTime())) return start;
  return end === null ? format.format(begin) : format.formatRange(begin, new Date(end));
}
