import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What can be done here, for the palette. */
export const actions: readonly CardAction[] = [
  { id: 'cancel', label: () => m.cancel_open(), section: 'contracts', open: 'cancelation' },
  {
    id: 'switch',
    label: () => m.switch_open(),
    section: 'contracts',
    panel: 'switch-membership',
  },
  { id: 'module', label: () => m.module_open(), section: 'contracts', panel: 'buy-module' },
];
