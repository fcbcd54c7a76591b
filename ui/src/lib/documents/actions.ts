import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What can be done with documents, for whoever types its name. */
export const actions: readonly CardAction[] = [
  { id: 'add-document', label: () => m.document_open(), section: 'documents', open: 'document' },
];
