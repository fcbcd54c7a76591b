import type { NeedsStaff } from '$lib/api/bindings';

import { m } from '../paraglide/messages';

const WORDS: Record<NeedsStaff, () => string> = {
  not_set_up: () => m.needs_set_up(),
  policy_broken: () => m.needs_policy(),
  studio_missing: () => m.needs_studio(),
  keyring_locked: () => m.needs_keyring_unlock(),
  keyring_closed: () => m.needs_keyring(),
  key_refused: () => m.needs_key(),
  no_journal: () => m.needs_journal(),
  paused: () => m.needs_resume(),
  too_many_attempts: () => m.needs_attempts(),
  not_open: () => m.needs_open(),
};

/** Why members cannot use the station, for whoever can change that. */
export function reasonWords(reason: NeedsStaff): string {
  return (WORDS[reason] ?? WORDS.not_open)();
}
