import { language } from '$lib/i18n/language.svelte';

/** A percentage in the form of the locale. */
export function percent(value: number): string {
  return new Intl.NumberFormat(language.locale, { style: 'percent' }).format(value / 100);
}
