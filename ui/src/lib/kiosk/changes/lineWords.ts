import type { ReviewLine } from '$lib/api/bindings';

import { m } from '../paraglide/messages';
import { day } from '../words/format';

const NAMES: Record<string, () => string> = {
  contract: () => m.line_contract(),
  end: () => m.line_end(),
  start: () => m.line_start(),
  reason: () => m.line_reason(),
  class: () => m.line_class(),
  email: () => m.field_email(),
  phonePrivate: () => m.field_phone_private(),
  phonePrivateMobile: () => m.field_phone_mobile(),
  phoneBusiness: () => m.field_phone_business(),
  phoneBusinessMobile: () => m.field_phone_business_mobile(),
  street: () => m.field_street(),
  houseNumber: () => m.field_house_number(),
  secondStreet: () => m.field_second_street(),
  zipCode: () => m.field_zip_code(),
  city: () => m.field_city(),
  countryCode: () => m.field_country(),
  accountHolder: () => m.field_account_holder(),
  iban: () => m.field_iban(),
  bic: () => m.field_bic(),
  bankName: () => m.field_bank_name(),
};

/** What a line is about. One that only the service knows is named as it names it. */
export function nameWords(label: string): string {
  return NAMES[label]?.() ?? label;
}

/** What stands in a line: days as days, and a word where there is nothing. */
export function valueWords(value: string | null): string {
  if (value === null || value === '') return m.value_none();
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value;
}

/** A line as a receipt says it. */
export function lineWords({ label, after, before }: ReviewLine): string {
  return `${nameWords(label)}: ${valueWords(after ?? before)}`;
}
