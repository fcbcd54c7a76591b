import type { Factor } from '$lib/api/bindings';

import type { FieldKind } from '../keyboard/layouts';

import { m } from '../paraglide/messages';

/** How each question is asked. */
interface Asked {
  question: () => string;
  kind: FieldKind;
  /** How many characters, where that is the same for everybody. */
  length: number | null;
}

export const FACTORS: Record<Factor, Asked> = {
  date_of_birth: { question: () => m.factor_birth(), kind: 'digits', length: 8 },
  post_code: { question: () => m.factor_post(), kind: 'text', length: null },
  phone_tail: { question: () => m.factor_phone(), kind: 'digits', length: 4 },
  pin: { question: () => m.factor_pin(), kind: 'pin', length: null },
};

/** The languages of the kiosk all write day, month and year in this order. */
export function dayPattern(digits: string): string {
  const shown = [...'__.__.____'];
  const places = [0, 1, 3, 4, 6, 7, 8, 9];
  for (const [index, place] of places.entries()) shown[place] = digits[index] ?? '_';
  return shown.join('');
}

/** Eight digits, day first, as the program takes them: year first. `null`: there is no such day. */
export function yearFirst(digits: string): string | null {
  const found = /^(\d{2})(\d{2})(\d{4})$/.exec(digits);
  if (!found) return null;
  const [, day = '', month = '', year = ''] = found;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  return isReal ? `${year}${month}${day}` : null;
}

/** The answer to a question as a person enters it: a day with the day first. */
export function asEntered(answer: string, factor: Factor | null): string {
  const found = factor === 'date_of_birth' ? /^(\d{4})(\d{2})(\d{2})$/.exec(answer) : null;
  return found ? `${found[3]}${found[2]}${found[1]}` : answer;
}
