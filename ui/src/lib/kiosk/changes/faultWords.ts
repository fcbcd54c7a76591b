import type { Fault, FieldFault } from '$lib/api/bindings';

import { m } from '../paraglide/messages';

const WORDS: Record<Fault, () => string> = {
  missing: () => m.fault_missing(),
  email: () => m.fault_email(),
  email_domain: () => m.fault_email(),
  phone_characters: () => m.fault_phone(),
  phone_length: () => m.fault_phone(),
  post_code: () => m.fault_post_code(),
  country: () => m.fault_other(),
  iban_country: () => m.fault_iban(),
  iban_characters: () => m.fault_iban(),
  iban_length: () => m.fault_iban(),
  iban_checksum: () => m.fault_iban(),
  iban_form: () => m.fault_iban(),
  bic: () => m.fault_other(),
  bic_country: () => m.fault_other(),
  day: () => m.day_unknown(),
  born_later: () => m.fault_other(),
  born_too_early: () => m.fault_other(),
  minor: () => m.fault_other(),
};

/** What is wrong with an entry, or doubted, without any term of a bank. */
export function faultWords({ fault }: Pick<FieldFault, 'fault'>): string {
  return (WORDS[fault] ?? WORDS.country)();
}
