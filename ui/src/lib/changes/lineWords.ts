import type { OutboxItem } from '$lib/api/bindings';

import { clock } from '$lib/i18n/format';
import { standingOf, standingWords } from '$lib/outbox/standing';
import { m } from '$lib/paraglide/messages';

/** What became of a saved change, one step after the other. */
export function lineWords(item: OutboxItem, now: Date): string[] {
  const saved: string = m.line_saved({ time: clock(item.askedAt, now) });
  const standing = standingOf(item);
  const begun = sentWords(item, now);
  const time = clock(item.settledAt ?? item.askedAt, now);
  switch (standing) {
    case 'saved':
      return [saved];
    case 'sending':
      return [saved, m.line_sending()];
    case 'confirmed':
      return [saved, ...begun, m.line_confirmed({ time })];
    case 'refused':
      return [saved, ...begun, item.settledAt ? m.line_refused({ time }) : standingWords(standing)];
    case 'too_late':
      return [saved, ...begun, m.line_too_late({ time })];
    case 'canceled':
      return [saved, ...begun, m.line_canceled({ time })];
    case 'withdrawn':
      return [saved, m.line_withdrawn({ time })];
    case 'held':
      return [saved, standingWords(standing)];
    case 'canceling':
    case 'seeking':
    case 'needs_you':
      return [saved, ...begun, standingWords(standing)];
  }
}

/** Of what came out of an export nobody here knows whether it was sent: it begins in doubt as it was asked. */
function sentWords({ sentAt, askedAt }: OutboxItem, now: Date): string[] {
  return sentAt && sentAt !== askedAt ? [m.line_sent({ time: clock(sentAt, now) })] : [];
}
