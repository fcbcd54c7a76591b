import { language } from './language.svelte';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** The size of a file, in the largest unit that keeps it above one. */
export function size(bytes: number): string {
  let value = bytes;
  let step = 0;
  while (value >= 1000 && step < UNITS.length - 1) {
    value /= 1000;
    step += 1;
  }
  const format = new Intl.NumberFormat(language.locale, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    // What is short for one byte is no word for several.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  });
  return format.format(value);
}
