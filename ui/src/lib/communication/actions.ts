import type { DraftKind } from '$lib/changes/drafts';

import { m } from '$lib/paraglide/messages';

interface Action {
  id: string;
  label: () => string;
  section: string;
  open?: DraftKind;
}

/** What can be done about communication, for whoever looks for it by name. */
export const actions: readonly Action[] = [
  { id: 'communication', label: () => m.section_communication(), section: 'communication' },
  {
    id: 'communication-preferences',
    label: () => m.preferences_change_name(),
    section: 'communication',
    open: 'communication_preferences',
  },
  {
    id: 'communication-answer',
    label: () => m.answer_open(),
    section: 'communication',
    open: 'message_answer',
  },
];
