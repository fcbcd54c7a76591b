import type { DraftKind } from '$lib/changes/drafts';

import { m } from '$lib/paraglide/messages';

import { KINDS } from './fields';
import { partWords } from './modeWords';

interface Action {
  id: string;
  label: () => string;
  section: string;
  open?: DraftKind;
}

/** What can be done with personal data, for whoever looks for it by name. */
export const actions: readonly Action[] = [
  { id: 'data', label: () => m.section_data(), section: 'data' },
  ...(['master', 'address', 'payment'] as const).map((part) => ({
    id: `data-${part}`,
    label: () => m.part_change({ part: partWords(part) }),
    section: 'data',
    open: KINDS[part],
  })),
];
