import type { OutboxItem } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

/** Where an item stands, as a person would say it. */
export type Standing =
  'saved' | 'held' | 'sending' | 'seeking' | 'needs_you' | 'refused' | 'confirmed' | 'withdrawn';

export function standingOf({ state, paused, doubt }: OutboxItem): Standing {
  switch (state) {
    case 'queued':
      return paused ? 'held' : 'saved';
    case 'sending':
      return 'sending';
    case 'unknown':
      return doubt ? 'needs_you' : 'seeking';
    case 'refused':
      return 'refused';
    case 'confirmed':
      return 'confirmed';
    case 'given_up':
      return 'withdrawn';
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
    case 'seeking':
      return m.state_seeking();
    case 'needs_you':
      return m.state_needs_you();
    case 'refused':
      return m.state_refused();
    case 'confirmed':
      return m.state_confirmed();
    case 'withdrawn':
      return m.state_withdrawn();
  }
}
