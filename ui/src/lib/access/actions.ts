import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What can be done about access, for the palette. */
export const actions: readonly CardAction[] = [
  { id: 'access', label: () => m.section_access(), section: 'access' },
  { id: 'medium-add', label: () => m.medium_add(), section: 'access' },
  { id: 'code', label: () => m.code_show(), section: 'access' },
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
