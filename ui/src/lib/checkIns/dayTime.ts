import { language } from '$lib/i18n/language.svelte';

/** A day and time of the studio's clock, in the form of the locale. It has no zone and gets none. */
export function dayTime(at: string): string {
  return format({ dateStyle: 'medium', timeStyle: 'short' }, `${at}Z`);
}

/** A time of day of the studio's clock. */
export function timeOf(at: string): string {
  return format({ timeStyle: 'short' }, `${at}Z`);
}

/** The name of a weekday, 0 being Monday. */
export function weekdayName(day: number, width: 'long' | 'short'): string {
  // The first of January 2024 was a Monday.
  return format({ weekday: width }, `2024-01-0${day + 1}T00:00:00Z`);
}

function format(options: Intl.DateTimeFormatOptions, iso: string): string {
  const formatter = new Intl.DateTimeFormat(language.locale, { ...options, timeZone: 'UTC' });
  return formatter.format(new Date(iso));
}
