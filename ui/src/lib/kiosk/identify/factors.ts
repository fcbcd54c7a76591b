import type { Factor } from '$lib/api/bindings';

import type { FieldKind } from '../keyboard/layouts';

import { m } from '../paraglide/messages';
import { day } from '../words/format';
import { language } from '../words/language.svelte';

const PLACES = { day: 2, month: 2, year: 4 } as const;
/** Its day and its month have a nought before them, which is what people leave out. */
const EXAMPLE = '1985-05-07';

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

/** A day is entered in this order. */
export type DayPart = 'day' | 'month' | 'year';

/** How a language writes a day in figures. */
export interface DayForm {
  order: readonly DayPart[];
  separator: string;
}

/** The form of the language that the station speaks now. */
export function dayForm(locale: string = language.locale): DayForm {
  const options = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;
  const parts = new Intl.DateTimeFormat(locale, options).formatToParts(0);
  const order = parts.map(({ type }) => type).filter(isDayPart);
  const between = parts.find(({ type }) => type === 'literal')?.value ?? '';
  // Without the marks of direction that Arabic has there.
  return { order, separator: between.replace(/[\p{Cf}\s]/gu, '') || '.' };
}

/** What is entered so far in its places, for eyes. */
export function dayPattern(digits: string, form: DayForm): string {
  let rest = digits;
  const shown = form.order.map((part) => {
    const places = PLACES[part];
    const own = rest.slice(0, places);
    rest = rest.slice(places);
    return own.padEnd(places, '_');
  });
  return shown.join(form.separator);
}

/** Eight digits in the order of the language as a day without doubt: `1992-04-12`. `null`: there is none. */
export function asDay(digits: string, { order }: DayForm): string | null {
  if (!/^\d{8}$/.test(digits)) return null;
  const parts = { day: '', month: '', year: '' };
  let at = 0;
  for (const part of order) {
    parts[part] = digits.slice(at, at + PLACES[part]);
    at += PLACES[part];
  }
  const iso = `${parts.year}-${parts.month}-${parts.day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(parts.day);
  return isReal ? iso : null;
}

/** The answer to a question as a person enters it. */
export function asEntered(answer: string, factor: Factor | null, { order }: DayForm): string {
  const found = factor === 'date_of_birth' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(answer) : null;
  if (!found) return answer;
  const [, year = '', month = '', day = ''] = found;
  const parts = { day, month, year };
  return order.map((part) => parts[part]).join('');
}

/** How a day is to be entered, in words and by one that everybody can compare. */
export function dayHint(form: DayForm): string {
  const names = { day: m.day(), month: m.month(), year: m.year() };
  return m.factor_birth_hint({
    order: form.order.map((part) => names[part]).join(', '),
    digits: asEntered(EXAMPLE, 'date_of_birth', form),
    day: day(EXAMPLE),
  });
}

function isDayPart(type: string): type is DayPart {
  return type in PLACES;
}
