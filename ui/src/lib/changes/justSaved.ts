import type { OutboxItem, SavedChange } from '$lib/api/bindings';
import type { AnyDraft } from './drafts';

const lines = new WeakSet<OutboxItem>();

/** Whether the program has not listed it yet, and nothing is known of it but that it is saved. */
export function isJustSaved(item: OutboxItem): boolean {
  return lines.has(item);
}

/** The line of a change that is safe on the disk, until the program has listed it. */
export function justSaved({ kind, person }: AnyDraft, { id, savedAt }: SavedChange): OutboxItem {
  const line: OutboxItem = {
    id,
    kind,
    customer: person.id,
    customerName: person.name,
    asked: [],
    files: [],
    askedAt: savedAt,
    askedBy: '',
    state: 'queued',
    paused: false,
    attempts: 0,
    sentAt: null,
    nextAt: null,
    settledAt: null,
    why: null,
    doubt: null,
    canceled: false,
    progress: null,
    actions: [],
  };
  lines.add(line);
  return line;
}
