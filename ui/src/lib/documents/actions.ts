import type { DraftKind } from '$lib/changes/drafts';

import { m } from '$lib/paraglide/messages';

/** What can be done with documents, for whoever types its name. */
export const actions: readonly {
  id: string;
  label: () => string;
  section: string;
  open?: DraftKind;
}[] = [
  { id: 'documents', label: () => m.section_documents(), section: 'documents' },
  { id: 'add-document', label: () => m.document_open(), section: 'documents', open: 'document' },
];
