import type { DateOrder } from '$lib/api/bindings';

import { enteredDay } from '$lib/i18n/dateEntry';
import { date } from '$lib/i18n/format';
import { m } from '$lib/paraglide/messages';

export const FIELDS = [
  'firstName',
  'lastName',
  'dateOfBirth',
  'email',
  'phonePrivateMobile',
  'phonePrivate',
  'street',
  'houseNumber',
  'zipCode',
  'city',
  'countryCode',
  'languageCode',
] as const;

export type Field = (typeof FIELDS)[number];
export type Values = Record<Field, string>;

/** What the service takes a person without. */
const OPTIONAL: readonly Field[] = ['phonePrivateMobile', 'phonePrivate', 'houseNumber'];

/** Post codes of the countries where most studios are. Of others only that there is one is known. */
const ZIP_CODES: Record<string, RegExp> = {
  AT: /^\d{4}$/,
  CH: /^\d{4}$/,
  DE: /^\d{5}$/,
  ES: /^\d{5}$/,
  FR: /^\d{5}$/,
  IT: /^\d{5}$/,
  NL: /^\d{4} ?[A-Za-z]{2}$/,
  PL: /^\d{2}-\d{3}$/,
};

/** A day of birth. A year of two digits is the latest one that is over. */
export function born(text: string, order: DateOrder, today = new Date()): string | null {
  const day = enteredDay(text, order);
  const isShort = !/\d{4}/.test(text);
  if (day === null || !isShort || day <= today.toISOString().slice(0, 10)) return day;
  return enteredDay(`${String(Number(day.slice(0, 4)) - 100)}${day.slice(4)}`, order);
}

/** What is wrong with an entry, in words. */
export function problemOf(
  field: Field,
  values: Values,
  order: DateOrder,
  today = new Date(),
): string | null {
  const value = values[field].trim();
  if (value === '') return OPTIONAL.includes(field) ? null : m.create_missing();
  switch (field) {
    case 'dateOfBirth': {
      const day = born(value, order, today);
      if (day === null) return m.restrict_date_wrong({ example: date('1992-04-12') });
      return day > today.toISOString().slice(0, 10) ? m.create_unborn() : null;
    }
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value) ? null : m.create_email_wrong();
    case 'phonePrivate':
    case 'phonePrivateMobile':
      return /^\+?[\d\s()/.-]{5,}$/.test(value) ? null : m.create_phone_wrong();
    case 'zipCode':
      return ZIP_CODES[values.countryCode]?.test(value) === false ? m.create_zip_wrong() : null;
    default:
      return null;
  }
}
