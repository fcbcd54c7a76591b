import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What the palette offers of this section. */
export const actions: readonly CardAction[] = [
  {
    id: 'idle-plan',
    label: () => m.idle_plan_open(),
    section: 'idle-periods',
    open: 'idle_period',
  },
];
