import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What can be done about access, for the palette. */
export const actions: readonly CardAction[] = [
  {
    id: 'medium-add',
    key: 'a',
    label: () => m.medium_add(),
    section: 'access',
    panel: 'add-medium',
  },
  { id: 'code', key: 'c', label: () => m.code_show(), section: 'access', panel: 'access-code' },
  {
    id: 'restrict',
    key: 'r',
    label: () => m.restrict_open(),
    section: 'access',
    open: 'access_restriction',
  },
  {
    id: 'lift',
    key: 'l',
    label: () => m.lift_open(),
    section: 'access',
    open: 'access_restriction_lift',
  },
  {
    id: 'medium-change',
    key: 'e',
    label: () => m.palette_medium_change(),
    section: 'access',
    button: 'medium-change',
  },
  {
    id: 'medium-delete',
    key: 'd',
    label: () => m.palette_medium_delete(),
    section: 'access',
    button: 'medium-delete',
  },
  {
    id: 'medium-try',
    key: 't',
    label: () => m.palette_medium_try(),
    section: 'access',
    button: 'medium-try',
  },
  { id: 'pin', key: 'p', label: () => m.palette_pin(), section: 'access', button: 'pin' },
];
