import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What the palette offers of this section. */
export const actions: readonly CardAction[] = [
  {
    id: 'export',
    label: () => m.palette_export({ section: m.section_history() }),
    section: 'history',
    panel: 'export-history',
  },
];
