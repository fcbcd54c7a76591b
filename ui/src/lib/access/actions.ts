import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What can be done about access, for the palette. */
export const actions: readonly CardAction[] = [
  { id: 'medium-add', label: () => m.medium_add(), section: 'access', panel: 'add-medium' },
  { id: 'code', label: () => m.code_show(), section: 'access', panel: 'access-code' },
  {
    id: 'restrict',
    label: () => m.restrict_open(),
    section: 'access',
    open: 'access_restriction',
  },
  {
    id: 'lift',
    label: () => m.lift_open(),
    section: 'access',
    open: 'access_restriction_lift',
  },
];
