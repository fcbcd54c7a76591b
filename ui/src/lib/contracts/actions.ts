import type { DraftKind } from '$lib/changes/drafts';

import { m } from '$lib/paraglide/messages';

/** What can be done here, for the palette. */
export const actions: { id: string; label: () => string; section: string; open?: DraftKind }[] = [
  { id: 'contracts', label: () => m.section_contracts(), section: 'contracts' },
  { id: 'cancel', label: () => m.cancel_open(), section: 'contracts', open: 'cancelation' },
  { id: 'switch', label: () => m.switch_open(), section: 'contracts' },
  { id: 'module', label: () => m.module_open(), section: 'contracts' },
];
