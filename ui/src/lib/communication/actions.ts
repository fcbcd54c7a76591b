import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What can be done about communication, for whoever looks for it by name. */
export const actions: readonly CardAction[] = [
  {
    id: 'communication-preferences',
    key: 'p',
    label: () => m.preferences_change_name(),
    section: 'communication',
    open: 'communication_preferences',
  },
  {
    id: 'communication-answer',
    key: 'a',
    label: () => m.answer_open(),
    section: 'communication',
    open: 'message_answer',
  },
];
