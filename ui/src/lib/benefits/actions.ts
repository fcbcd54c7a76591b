import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What can be done with benefits and measurements, for whoever looks for it by name. */
export const actions: readonly CardAction[] = [
  {
    id: 'use-benefit',
    label: () => m.benefit_use_open(),
    section: 'benefits',
    panel: 'use-benefit',
  },
  { id: 'weighing', label: () => m.weighing_open(), section: 'benefits', panel: 'weighing' },
];
