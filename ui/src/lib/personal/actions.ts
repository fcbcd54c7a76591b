import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

import { KINDS } from './fields';
import { partWords } from './modeWords';

/** What can be done with personal data, for whoever looks for it by name. */
export const actions: readonly CardAction[] = (['master', 'address', 'payment'] as const).map(
  (part) => ({
    id: `data-${part}`,
    label: () => m.part_change({ part: partWords(part) }),
    section: 'data',
    open: KINDS[part],
  }),
);
