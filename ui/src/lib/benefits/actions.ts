import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What can be done with benefits and measurements, for whoever looks for it by name. */
export const actions: readonly CardAction[] = [
  {
    id: 'use-benefit',
    key: 'u',
    label: () => m.benefit_use_open(),
    section: 'benefits',
    panel: 'use-benefit',
  },
  {
    id: 'weighing',
    key: 'w',
    label: () => m.weighing_open(),
    section: 'benefits',
    panel: 'weighing',
  },
];
