import type { DraftKind } from '$lib/changes/drafts';

import { tick } from 'svelte';

/** Leads into a form that is open. One that is still being loaded takes the focus by itself. */
export async function focusForm(kind: DraftKind): Promise<void> {
  await tick();
  const entries = `form[data-kind="${kind}"] :is(input, textarea, [data-pick], button)`;
  document.querySelector<HTMLElement>(entries)?.focus();
}
