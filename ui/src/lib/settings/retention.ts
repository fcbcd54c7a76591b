const MIN = 1;
const MAX = 365;

/** The days that somebody typed. `null`: not a whole number that the program takes. */
export function enteredDays(text: string): number | null {
  if (!/^\s*\d{1,3}\s*$/.test(text)) return null;
  const days = Number(text);
  return days >= MIN && days <= MAX ? days : null;
}
