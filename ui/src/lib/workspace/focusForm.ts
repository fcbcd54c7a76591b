import type { DraftKind } from '$lib/changes/drafts';

import { tick } from 'svelte';

import { firstEntry } from '$lib/changes/firstEntry';
import { takeFocus } from '$lib/components/takeFocus';

/** Leads into a form that is open. One that is still being loaded takes the focus by itself. */
export async function focusForm(kind: DraftKind): Promise<void> {
  await tick();
  const form = document.querySelector<HTMLElement>(`form[data-kind="${kind}"]`);
  const entry = form && firstEntry(form);
  if (entry) takeFocus(entry);
}
