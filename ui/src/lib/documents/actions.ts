import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What can be done with documents, for whoever types its name. */
export const actions: readonly CardAction[] = [
  {
    id: 'add-document',
    key: 'a',
    label: () => m.document_open(),
    section: 'documents',
    open: 'document',
  },
  {
    id: 'look',
    key: 'l',
    label: () => m.palette_document_look(),
    section: 'documents',
    button: 'document-look',
  },
  {
    id: 'save',
    key: 's',
    label: () => m.palette_document_save(),
    section: 'documents',
    button: 'document-save',
  },
];
