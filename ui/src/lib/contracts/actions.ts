import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What can be done here, for the palette. */
export const actions: readonly CardAction[] = [
  {
    id: 'cancel',
    key: 'c',
    label: () => m.cancel_open(),
    section: 'contracts',
    open: 'cancelation',
  },
  {
    id: 'switch',
    key: 's',
    label: () => m.switch_open(),
    section: 'contracts',
    panel: 'switch-membership',
  },
  {
    id: 'module',
    key: 'm',
    label: () => m.module_open(),
    section: 'contracts',
    panel: 'buy-module',
  },
  {
    id: 'keep',
    key: 'k',
    label: () => m.keep_open(),
    section: 'contracts',
    button: 'cancelation_withdrawal',
  },
  {
    id: 'module-end',
    key: 'e',
    label: () => m.palette_module_end(),
    section: 'contracts',
    button: 'module-end',
  },
];
