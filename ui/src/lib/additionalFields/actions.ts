import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What can be done with the studio's own fields, for whoever looks for it by name. */
export const actions: readonly CardAction[] = [
  {
    id: 'additional-fields',
    key: 'f',
    label: () => m.extra_fields_change(),
    section: 'data',
    panel: 'additional-fields',
  },
];
