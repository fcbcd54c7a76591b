import { ago, exactly } from '$lib/i18n/format';
import { m } from '$lib/paraglide/messages';

/** How old what was read is: the words for it wherever a copy is shown. */
export function seenWords(at: string, now: Date): string {
  return m.card_seen_exact({ ago: m.card_seen({ ago: ago(at, now) }), time: exactly(at) });
}
