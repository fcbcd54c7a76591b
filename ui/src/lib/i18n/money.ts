import { language } from './language.svelte';

/** An amount as decimal text, in the form of the locale. Digits are never lost: it stays text. */
export function money(amount: string, currency: string | null): string {
  const digits = amount as Intl.StringNumericLiteral;
  if (currency === null) return new Intl.NumberFormat(language.locale).format(digits);
  try {
    return new Intl.NumberFormat(language.locale, { style: 'currency', currency }).format(digits);
  } catch {
    // A code that is none is shown as it came.
    return `${new Intl.NumberFormat(language.locale).format(digits)} ${currency}`;
  }
}
