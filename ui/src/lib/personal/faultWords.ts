import type { Fault, FieldFault } from '$lib/api/bindings';

import { countryName } from '$lib/i18n/country';
import { m } from '$lib/paraglide/messages';

const WORDS: Record<Fault, (place: { country: string; expected: string }) => string> = {
  missing: () => m.fault_missing(),
  email: () => m.fault_email(),
  email_domain: () => m.fault_email_domain(),
  phone_characters: () => m.fault_phone_characters(),
  phone_length: ({ country }) =>
    country === '' ? m.fault_phone_length() : m.fault_phone_length_of({ country }),
  post_code: ({ country, expected }) => m.fault_post_code({ country, expected }),
  country: () => m.fault_country(),
  iban_country: () => m.fault_iban_country(),
  iban_characters: () => m.fault_iban_characters(),
  iban_length: ({ country, expected }) => m.fault_iban_length({ country, expected }),
  iban_checksum: () => m.fault_iban_checksum(),
  iban_form: ({ country }) => m.fault_iban_form({ country }),
  bic: () => m.fault_bic(),
  bic_country: ({ country }) => m.fault_bic_country({ country }),
  day: () => m.fault_day(),
  born_later: () => m.fault_born_later(),
  born_too_early: () => m.fault_born_too_early(),
  minor: ({ expected }) => m.fault_minor({ age: expected }),
};

/** Every fault that the program may find. */
export const FAULTS = Object.keys(WORDS) as Fault[];

/** What is wrong with an entry, or doubted. */
export function faultWords({ fault, country, expected }: FieldFault): string {
  const name = country === null ? '' : (countryName(country) ?? country);
  return WORDS[fault]({ country: name, expected: expected ?? '' });
}
