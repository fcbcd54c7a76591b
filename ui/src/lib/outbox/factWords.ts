import type { Fact } from '$lib/api/bindings';

import { date } from '$lib/i18n/format';
import { m } from '$lib/paraglide/messages';

// The labels are field names of the API. Those that a form of ours has, have words of ours.
const LABELS = new Map<string, () => string>([
  ['email', () => m.card_email()],
  ['phonePrivate', () => m.card_phone_private()],
  ['phonePrivateMobile', () => m.card_phone_private_mobile()],
  ['phoneBusiness', () => m.card_phone_business()],
  ['phoneBusinessMobile', () => m.card_phone_business_mobile()],
  ['reason', () => m.restrict_reason()],
  ['startDate', () => m.restrict_from()],
  ['endDate', () => m.restrict_until()],
  ['subject', () => m.message_subject()],
  ['content', () => m.message_content()],
  ['description', () => m.document_description()],
  ['termValue', () => m.idle_length()],
  ['fileName', () => m.item_file()],
]);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The word for a field. One that has no word is called as the service calls it. */
export function labelWords(label: string): string {
  return LABELS.get(label)?.() ?? label;
}

/** A value as it is read: days in the form of the locale. */
export function valueWords({ value }: Fact): string {
  return DAY.test(value) ? date(value) : value;
}
