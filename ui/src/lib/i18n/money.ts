import { language } from './language.svelte';

/** An amount as the locale writes it; a currency that nobody knows stands behind the number. */
export function money(value: string, currency: string): string {
  const amount = Number(value);
  if (!Number.isFinite(amount)) return `${value} ${currency}`.trim();
  try {
    const options = { style: 'currency', currency } as const;
    return new Intl.NumberFormat(language.locale, options).format(amount);
  } catch {
    const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
    const plain = new Intl.NumberFormat(language.locale, digits).format(amount);
    return `${plain} ${currency}`.trim();
  }
}
