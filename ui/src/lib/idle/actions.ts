import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What the palette offers of this section. */
export const actions: readonly CardAction[] = [
  {
    id: 'idle-plan',
    key: 'p',
    label: () => m.idle_plan_open(),
    section: 'idle-periods',
    open: 'idle_period',
  },
  {
    id: 'idle-change',
    key: 'c',
    label: () => m.palette_idle_change(),
    section: 'idle-periods',
    button: 'idle-change',
  },
  {
    id: 'idle-end',
    key: 'e',
    label: () => m.palette_idle_end(),
    section: 'idle-periods',
    button: 'idle-end',
  },
  {
    id: 'idle-withdraw',
    key: 'w',
    label: () => m.palette_idle_withdraw(),
    section: 'idle-periods',
    button: 'idle-withdraw',
  },
];
