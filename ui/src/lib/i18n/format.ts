import { m } from '$lib/paraglide/messages';

import { language } from './language.svelte';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// Making a formatter costs far more than using it, and a list of fifty rows uses one per row.
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number with the separators of the locale. */
export function number(value: number): string {
  const locale = language.locale;
  let format = numberFormats.get(locale);
  if (!format) numberFormats.set(locale, (format = new Intl.NumberFormat(locale)));
  return format.format(value);
}

/** A calendar day (`1992-04-12`) in the form of the locale. It has no time zone and gets none. */
export function date(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (!year || !month || !day) return iso;
  const format = dateFormat('day', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(Date.UTC(year, month - 1, day)));
}

/** Day and time of an instant. */
export function exactly(iso: string): string {
  return dateFormat('instant', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

/** The time for an instant of today, day and time for an earlier one. */
export function clock(iso: string, now: Date): string {
  const instant = new Date(iso);
  if (instant.toDateString() !== now.toDateString()) return exactly(iso);
  return dateFormat('time', { timeStyle: 'short' }).format(instant);
}

/** How long ago an instant is, in words. To be shown with the exact value at hand. */
export function ago(iso: string, now: Date): string {
  const past = now.getTime() - new Date(iso).getTime();
  if (past < MINUTE) return m.just_now();
  const format = new Intl.RelativeTimeFormat(language.current, { numeric: 'auto' });
  if (past < HOUR) return format.format(-Math.floor(past / MINUTE), 'minute');
  if (past < DAY) return format.format(-Math.floor(past / HOUR), 'hour');
  return format.format(-Math.floor(past / DAY), 'day');
}

function dateFormat(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language.locale} ${name}`;
  let format = dateFormats.get(key);
  if (!format) dateFormats.set(key, (format = new Intl.DateTimeFormat(language.locale, options)));
  return format;
}
