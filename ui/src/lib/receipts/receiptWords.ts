import type { OutboxItem, ReceiptVerdict, ReceiptWords } from '$lib/api/bindings';

import { exactly } from '$lib/i18n/format';
import { language } from '$lib/i18n/language.svelte';
import { labelWords, valueWords } from '$lib/outbox/factWords';
import { kindWords } from '$lib/outbox/kindWords';
import { standingOf, standingWords } from '$lib/outbox/standing';
import { m } from '$lib/paraglide/messages';

/** The words of a receipt. Who, when and which file the program itself writes beside them. */
export function receiptWords(item: OutboxItem): ReceiptWords {
  return {
    title: m.receipt_title({ kind: kindWords(item.kind) }),
    language: language.current,
    labels: {
      studio: m.receipt_studio(),
      member: m.receipt_member(),
      askedAt: m.receipt_asked_at(),
      askedBy: m.receipt_asked_by(),
      state: m.receipt_state(),
      settledAt: m.receipt_settled_at(),
      serverId: m.receipt_server_id(),
      file: m.receipt_file(),
      digest: m.receipt_digest(),
      entry: m.receipt_entry(),
    },
    state: standingWords(standingOf(item)),
    asked: item.asked.map((fact) => ({ label: labelWords(fact.label), value: valueWords(fact) })),
    notes: [m.receipt_note()],
  };
}

/** What a look at a receipt found. */
export function verdictWords({ word, entry, at }: ReceiptVerdict): string {
  const number = { entry: entry?.toString() ?? '' };
  switch (word) {
    case 'fits':
      return m.receipt_fits({ ...number, at: at ? exactly(at) : '' });
    case 'altered':
      return m.receipt_altered(number);
    case 'other_studio':
      return m.receipt_other_studio();
    case 'unknown_entry':
      return m.receipt_unknown_entry(number);
    case 'erased':
      return m.receipt_erased(number);
    case 'no_receipt':
      return m.receipt_none();
  }
}
