import type { OutboxItem } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

/** Where an item stands, as a person would say it. */
export type Standing =
  | 'saved'
  | 'held'
  | 'sending'
  | 'canceling'
  | 'seeking'
  | 'needs_you'
  | 'refused'
  | 'confirmed'
  | 'too_late'
  | 'withdrawn'
  | 'canceled';

export function standingOf({ state, paused, doubt, canceled }: OutboxItem): Standing {
  switch (state) {
    case 'queued':
      return paused ? 'held' : 'saved';
    case 'sending':
      return canceled ? 'canceling' : 'sending';
    case 'unknown':
      if (doubt) return 'needs_you';
      return canceled ? 'canceling' : 'seeking';
    case 'refused':
      return 'refused';
    case 'confirmed':
      return canceled ? 'too_late' : 'confirmed';
    case 'given_up':
      // Whoever withdrew it in doubt did not wait for what came of it.
      return canceled && !doubt ? 'canceled' : 'withdrawn';
  }
}

export function standingWords(standing: Standing): string {
  switch (standing) {
    case 'saved':
      return m.state_saved();
    case 'held':
      return m.state_held();
    case 'sending':
      return m.state_sending();
    case 'canceling':
      return m.state_canceling();
    case 'seeking':
      return m.state_seeking();
    case 'needs_you':
      return m.state_needs_you();
    case 'refused':
      return m.state_refused();
    case 'confirmed':
      return m.state_confirmed();
    case 'too_late':
      return m.state_too_late();
    case 'withdrawn':
      return m.state_withdrawn();
    case 'canceled':
      return m.state_canceled();
  }
}
