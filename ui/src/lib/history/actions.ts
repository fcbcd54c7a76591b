import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What the palette offers of this section. */
export const actions: readonly CardAction[] = [
  {
    id: 'export',
    key: 'x',
    label: () => m.palette_export({ section: m.section_history() }),
    section: 'history',
    panel: 'export-history',
  },
  {
    id: 'csv',
    key: 'v',
    label: () => m.palette_csv({ section: m.section_history() }),
    section: 'history',
    button: 'export-csv',
  },
  {
    id: 'json',
    key: 'j',
    label: () => m.trail_json_lines(),
    section: 'history',
    button: 'trail-json',
  },
  {
    id: 'receipt',
    key: 'r',
    label: () => m.palette_receipt_save(),
    section: 'history',
    button: 'receipt-save',
  },
  {
    id: 'receipt-print',
    key: 'p',
    label: () => m.palette_receipt_print(),
    section: 'history',
    button: 'receipt-print',
  },
];
