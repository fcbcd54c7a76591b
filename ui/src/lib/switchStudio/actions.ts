import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** The move to another studio, for whoever looks for it by name. */
export const actions: readonly CardAction[] = [
  {
    id: 'switch-studio',
    key: 'm',
    label: () => m.move_open(),
    section: 'overview',
    panel: 'switch-studio',
  },
];
