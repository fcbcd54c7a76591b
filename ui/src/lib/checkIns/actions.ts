import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What the palette offers of this section. */
export const actions: readonly CardAction[] = [
  {
    id: 'export',
    key: 'x',
    label: () => m.palette_export({ section: m.section_check_ins() }),
    section: 'check-ins',
    panel: 'export-check-ins',
  },
  {
    id: 'csv',
    key: 'v',
    label: () => m.palette_csv({ section: m.section_check_ins() }),
    section: 'check-ins',
    button: 'export-csv',
  },
];
