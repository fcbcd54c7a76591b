import type { ActKind, HistoryValue } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

const WORDS: Record<ActKind, () => string> = {
  buy_module: () => m.did_buy_module(),
  cancel_module: () => m.did_cancel_module(),
  keep_module: () => m.did_keep_module(),
  switch_membership: () => m.did_switch_membership(),
  book_class: () => m.did_book_class(),
  book_appointment: () => m.did_book_appointment(),
  cancel_class: () => m.did_cancel_class(),
  cancel_appointment: () => m.did_cancel_appointment(),
  use_benefit: () => m.did_use_benefit(),
  save_weighing: () => m.did_save_weighing(),
  set_field: () => m.did_set_field(),
  add_medium: () => m.did_add_medium(),
  change_medium: () => m.did_change_medium(),
  delete_medium: () => m.did_delete_medium(),
  create_member: () => m.did_create_member(),
  switch_studio: () => m.did_switch_studio(),
};

/** Everything that is done at once. */
export const ACT_KINDS = Object.keys(WORDS) as ActKind[];

/** What was done at once. */
export function didWords(kind: ActKind): string {
  return WORDS[kind]();
}

/** What came new, for the member's history. */
export function came(label: string, after: string | null | undefined): HistoryValue[] {
  return after ? [{ label, before: null, after }] : [];
}

/** What went, for the member's history. */
export function went(label: string, before: string | null | undefined): HistoryValue[] {
  return before ? [{ label, before, after: null }] : [];
}
