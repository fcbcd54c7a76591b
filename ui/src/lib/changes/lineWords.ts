import type { OutboxItem } from '$lib/api/bindings';

import { clock } from '$lib/i18n/format';
import { standingOf, standingWords } from '$lib/outbox/standing';
import { m } from '$lib/paraglide/messages';

/** What became of a saved change, one step after the other. */
export function lineWords(item: OutboxItem, now: Date): string[] {
  const saved: string = m.line_saved({ time: clock(item.askedAt, now) });
  const standing = standingOf(item);
  const time = clock(item.settledAt ?? item.askedAt, now);
  switch (standing) {
    case 'saved':
      return [saved];
    case 'sending':
      return [saved, m.line_sending()];
    case 'confirmed':
      return [saved, m.line_confirmed({ time })];
    case 'refused':
      return [saved, item.settledAt ? m.line_refused({ time }) : standingWords(standing)];
    case 'withdrawn':
      return [saved, m.line_withdrawn({ time })];
    case 'held':
    case 'seeking':
    case 'needs_you':
      return [saved, standingWords(standing)];
  }
}
