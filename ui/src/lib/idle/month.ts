import { language } from '$lib/i18n/language.svelte';

/** Days are ISO dates throughout: they have no time zone and get none. */
function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day so many months later, or the last of that month if it is shorter. */
export function addMonths(day: string, months: number): string {
  const date = utc(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return date.toISOString().slice(0, 10);
}

/** The month that holds a day: `2026-03`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** How far a day is into its week, from 0 for Monday. Weeks of rest begin on Mondays everywhere. */
export function weekday(day: string): number {
  return (utc(day).getUTCDay() + 6) % 7;
}

/** The month in words. */
export function monthWords(month: string): string {
  const format = new Intl.DateTimeFormat(language.locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(utc(`${month}-01`));
}

/** The days of the week from Monday on: as heads of columns, and in full for whoever cannot see them. */
export function weekdayNames(): { short: string; long: string }[] {
  const name = (weekday: 'short' | 'long', day: number) =>
    new Intl.DateTimeFormat(language.locale, { weekday, timeZone: 'UTC' }).format(
      new Date(Date.UTC(2026, 5, day)),
    );
  // 1 June 2026 is a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    short: name('short', day),
    long: name('long', day),
  }));
}

/** A day in full, with its weekday. */
export function dayWords(day: string): string {
  const format = new Intl.DateTimeFormat(language.locale, { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(utc(day));
}

/** The day on which one of the keys of a calendar ends. */
export function keyed(key: string, day: string, isRightToLeft: boolean): string | null {
  const ahead = isRightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return addDays(day, ahead);
    case 'ArrowLeft':
      return addDays(day, -ahead);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'Home':
      return addDays(day, -weekday(day));
    case 'End':
      return addDays(day, 6 - weekday(day));
    case 'PageDown':
      return addMonths(day, 1);
    case 'PageUp':
      return addMonths(day, -1);
    default:
      return null;
  }
}
