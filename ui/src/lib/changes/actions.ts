import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';
import { sectionOf } from '$lib/workspace/sections';

/** What the forms of every card can do. */
export const actions: readonly CardAction[] = [
  { id: 'message', key: 'n', label: () => m.message_open(), open: 'message' as const },
  { id: 'contact', key: 'c', label: () => m.contact_change_name(), open: 'contact_data' as const },
  { id: 'document', key: 'a', label: () => m.document_open(), open: 'document' as const },
  { id: 'picture', key: 'p', label: () => m.picture_open(), open: 'picture' as const },
].map((action) => ({ ...action, section: sectionOf(action.open) }));
