import type { ChangeMode, KioskOutcome } from '$lib/api/bindings';

import { m } from '../paraglide/messages';

interface Words {
  title: string;
  text: string;
  variant: 'success' | 'info' | 'warning' | 'danger';
}

/** What becomes of a change, before it is sent. */
export function modeWords(mode: ChangeMode | null): string | null {
  if (mode === 'at_once') return m.mode_at_once();
  return mode === 'needs_approval' ? m.mode_needs_approval() : null;
}

/** What came of it. Nothing is said to be done that nobody has confirmed. */
export function outcomeWords({ kind }: KioskOutcome, mode: ChangeMode | null): Words {
  switch (kind) {
    case 'confirmed':
      return {
        title: m.done_thanks(),
        text: mode === 'needs_approval' ? m.done_asked() : m.done_confirmed(),
        variant: 'success',
      };
    case 'saved':
      return { title: m.done_thanks(), text: m.done_saved(), variant: 'info' };
    case 'refused':
      return { title: m.not_possible_title(), text: m.done_refused(), variant: 'danger' };
    case 'not_there':
      return { title: m.failed_title(), text: m.done_not_there(), variant: 'warning' };
    case 'unknown':
      return { title: m.done_unclear_title(), text: m.done_unclear(), variant: 'warning' };
  }
}
