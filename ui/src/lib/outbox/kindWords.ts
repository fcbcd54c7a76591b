import type { Kind, OutboxItem } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

const WORDS: Record<Kind, () => string> = {
  document: () => m.change_document(),
  picture: () => m.change_picture(),
  address_data: () => m.change_address_data(),
  contact_data: () => m.change_contact_data(),
  master_data: () => m.change_master_data(),
  payment_data: () => m.change_payment_data(),
  amendment_withdrawal: () => m.change_amendment_withdrawal(),
  idle_period: () => m.change_idle_period(),
  idle_period_update: () => m.change_idle_period_update(),
  idle_period_withdrawal: () => m.change_idle_period_withdrawal(),
  cancelation: () => m.change_cancelation(),
  cancelation_withdrawal: () => m.change_cancelation_withdrawal(),
  access_restriction: () => m.change_access_restriction(),
  access_restriction_lift: () => m.change_access_restriction_lift(),
  communication_preferences: () => m.change_communication_preferences(),
  message: () => m.change_message(),
  message_answer: () => m.change_message_answer(),
};

/** What kind of change it is. */
export function kindWords(kind: Kind): string {
  return WORDS[kind]();
}

/** Whom a change is about. */
export function personWords({ customerName, customer }: OutboxItem): string {
  return customerName ?? m.item_person({ number: customer });
}

/** A change and whom it is about, to name it by. */
export function itemWords(item: OutboxItem): string {
  return m.item_what({ kind: kindWords(item.kind), name: personWords(item) });
}
