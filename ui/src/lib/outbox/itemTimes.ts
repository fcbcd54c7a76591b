import type { OutboxItem } from '$lib/api/bindings';

import { counted } from '$lib/i18n/counted';
import { clock } from '$lib/i18n/format';
import { m } from '$lib/paraglide/messages';

/** Since when an item waits, what comes next and when, and how often it was sent. */
export function timeWords(item: OutboxItem, now: Date, isHeld: boolean): string[] {
  const words: string[] = [m.item_since({ time: clock(item.askedAt, now) })];
  const next = nextWords(item, now);
  if (next !== null && !isHeld && !item.paused) words.push(next);
  if (item.attempts > 0) words.push(m.item_attempts(counted(item.attempts)));
  return words;
}

function nextWords({ state, doubt, nextAt }: OutboxItem, now: Date): string | null {
  if (state === 'queued' && nextAt === null) return m.item_turn();
  if (nextAt === null || (state !== 'queued' && (state !== 'unknown' || doubt))) return null;
  const isDue = new Date(nextAt) <= now;
  const time = isDue ? m.item_now() : clock(nextAt, now);
  return state === 'queued' ? m.item_next_try({ time }) : m.item_next_look({ time });
}
