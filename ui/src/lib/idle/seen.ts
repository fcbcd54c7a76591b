import type { IdlePeriodSeen, IdlePeriodView } from '$lib/api/bindings';

/** A period as it is seen now, to be known again when something of it was changed. */
export function seenOf({ id, start, end, unlimited, reason }: IdlePeriodView): IdlePeriodSeen {
  return { id, start, end, unlimited, reasonId: reason?.id ?? null };
}
