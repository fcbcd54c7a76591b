import { m } from '$lib/paraglide/messages';

/** Ten digits with Alt, in the order of the keyboard, and as many more with Shift. */
const DIGITS = 10;

/** Which section a digit opens. */
export function sectionOfDigit(digit: number, isShifted: boolean): number {
  return ((digit + DIGITS - 1) % DIGITS) + (isShifted ? DIGITS : 0);
}

/** What to press for a section, as it is shown. */
export function sectionKeys(index: number): string {
  const digit = String((index + 1) % DIGITS);
  return index < DIGITS ? `Alt ${digit}` : `Alt ${m.key_shift()} ${digit}`;
}

/** The same for assistive technology. */
export function sectionAriaKeys(index: number): string {
  const digit = String((index + 1) % DIGITS);
  return index < DIGITS ? `Alt+${digit}` : `Alt+Shift+${digit}`;
}
