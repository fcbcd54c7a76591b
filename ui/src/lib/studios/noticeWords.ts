import type { StudiosNotice } from './studios.svelte';

import { m } from '$lib/paraglide/messages';

// Under this name the program's entries stand in the keyring.
const KEYRING_ENTRY = 'studiodesk';

/** What was done with a studio. What could not be erased is said as plainly as what was. */
export function noticeWords(notice: StudiosNotice): {
  text: string;
  variant: 'success' | 'warning';
} {
  if (notice.kind === 'key_replaced') {
    return { text: m.studio_key_replaced({ name: notice.name }), variant: 'success' };
  }
  const { name, keyErased, dataErased } = notice.removed;
  if (keyErased && dataErased) return { text: m.removed_both({ name }), variant: 'success' };
  const entry = KEYRING_ENTRY;
  if (dataErased) return { text: m.removed_data({ name, entry }), variant: 'warning' };
  if (keyErased) return { text: m.removed_key({ name }), variant: 'warning' };
  return { text: m.removed_none({ name, entry }), variant: 'warning' };
}
