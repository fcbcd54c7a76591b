import { language } from './language.svelte';

const names = new Map<string, Intl.DisplayNames>();

/** The name of a country (`DE`) in the language in use. `null` when there is none. */
export function countryName(code: string): string | null {
  const locale = language.current;
  let format = names.get(locale);
  if (!format) {
    format = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    names.set(locale, format);
  }
  return format.of(code) ?? null;
}

/** Whether it is the country that dates and numbers are written for. A locale without one has no home. */
export function isHome(code: string): boolean {
  return new Intl.Locale(language.locale).region === code;
}
