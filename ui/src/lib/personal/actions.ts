import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

import { KINDS } from './fields';
import { partWords } from './modeWords';

const KEYS = { master: 'm', address: 'a', payment: 'p' } as const;

/** What can be done with personal data, for whoever looks for it by name. */
export const actions: readonly CardAction[] = [
  ...(['master', 'address', 'payment'] as const).map((part) => ({
    id: `data-${part}`,
    key: KEYS[part],
    label: () => m.part_change({ part: partWords(part) }),
    section: 'data',
    open: KINDS[part],
  })),
  {
    id: 'amendment-withdraw',
    key: 'w',
    label: () => m.palette_amendment_withdraw(),
    section: 'data',
    button: 'amendment-withdraw',
  },
  { id: 'iban', key: 'i', label: () => m.palette_iban(), section: 'data', button: 'iban' },
];
