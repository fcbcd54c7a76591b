import type { DraftKind } from '$lib/changes/drafts';

import { m } from '$lib/paraglide/messages';

/** What the palette offers of this section. */
export const actions: { id: string; label: () => string; section: string; open?: DraftKind }[] = [
  {
    id: 'idle-plan',
    label: () => m.idle_plan_open(),
    section: 'idle-periods',
    open: 'idle_period',
  },
];
