import type { ItemId, OutboxItem } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { itemWords } from '$lib/outbox/kindWords';
import { m } from '$lib/paraglide/messages';

import { undo } from './undo.svelte';

const offered = new Set<ItemId>();

/**
 * Offers to take back what was saved here and still waits. Once it is on its way nothing of the kind can
 * be promised, and the offer goes.
 */
export function offerWithdrawal(items: OutboxItem[], saved: ReadonlySet<ItemId>): void {
  for (const item of items.filter(({ id }) => saved.has(id))) {
    const canWithdraw = item.state === 'queued' && item.actions.includes('withdraw');
    if (!canWithdraw) undo.retract(item.id);
    else if (!offered.has(item.id)) offer(item);
  }
}

function offer(item: OutboxItem): void {
  offered.add(item.id);
  undo.offer({
    id: item.id,
    words: m.undo_saved({ what: itemWords(item) }),
    undo: () => commands.withdrawItem(item.id),
  });
}
