import type { Cell, HistoryItem, HistoryValue, Table } from '$lib/api/bindings';

import { saidAsError } from '$lib/errors/said';
import { errorWords } from '$lib/errors/words';
import { labelWords, valueWords } from '$lib/outbox/factWords';
import { m } from '$lib/paraglide/messages';

import { historyWords } from './kindWords';
import { outcomeWords } from './stepWords';

/** A history for a spreadsheet: a row for each value, so that it can be sorted and filtered by field. */
export function historyTable(items: HistoryItem[]): Table {
  return {
    title: m.section_history(),
    headings: [
      m.check_ins_day(),
      m.told_time(),
      m.receipt_asked_by(),
      m.history_kind(),
      m.column_field(),
      m.history_before(),
      m.history_after(),
      m.history_outcome(),
      m.history_why(),
      m.receipt_server_id(),
      m.item_file(),
    ],
    rows: items.flatMap((item) => {
      const values = item.values.length > 0 ? item.values : [null];
      return values.map((value) => row(item, value));
    }),
  };
}

function row(item: HistoryItem, value: HistoryValue | null): Cell[] {
  const at = new Date(item.askedAt);
  return [
    {
      kind: 'date',
      value: [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-'),
    },
    text(`${two(at.getHours())}:${two(at.getMinutes())}`),
    text(item.askedBy),
    text(item.kind === null ? m.history_erased() : historyWords(item.kind)),
    text(value && labelWords(value.label)),
    text(value && words(value.label, value.before)),
    text(value && words(value.label, value.after)),
    text(outcomeWords(item.outcome)),
    text(whyWords(item)),
    text(item.serverId),
    text(item.files.join(', ')),
  ];
}

function words(label: string, value: string | null): string | null {
  return value === null ? null : valueWords({ label, value });
}

/** Why it was refused: our words, and those of the service. */
function whyWords({ outcome, why }: HistoryItem): string | null {
  if (outcome !== 'refused' || why === null) return null;
  const { title } = errorWords(saidAsError(why));
  return [title, why.message].filter((it) => it !== null).join(': ');
}

function text(value: string | null): Cell {
  return value ? { kind: 'text', value } : { kind: 'empty' };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
