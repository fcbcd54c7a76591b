import type { HistoryKind, Kind } from '$lib/api/bindings';

import { ACT_KINDS, didWords } from '$lib/atOnce/didWords';
import { kindWords } from '$lib/outbox/kindWords';

/** What was done, by way of the outbox or at once. */
export function historyWords(kind: HistoryKind): string {
  const act = ACT_KINDS.find((it) => it === kind);
  return act ? didWords(act) : kindWords(kind as Kind);
}
