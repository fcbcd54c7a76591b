import type { StudiosNotice } from './studios.svelte';

import { m } from '$lib/paraglide/messages';

/** What was done with a studio. What could not be erased is said as plainly as what was. */
export function noticeWords(notice: StudiosNotice): {
  text: string;
  variant: 'success' | 'warning';
} {
  if (notice.kind === 'key_replaced') {
    return { text: m.studio_key_replaced({ name: notice.name }), variant: 'success' };
  }
  const { name, keyErased, dataErased } = notice.removed;
  if (dataErased) {
    const text = keyErased ? m.removed_both({ name }) : m.removed_data({ name });
    return { text, variant: 'success' };
  }
  return {
    text: keyErased ? m.removed_key({ name }) : m.removed_none({ name }),
    variant: 'warning',
  };
}
