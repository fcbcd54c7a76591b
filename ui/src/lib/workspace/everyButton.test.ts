import { expect, test } from 'vitest';

import { areaActions } from './areaActions';

/** The folders whose buttons stand on a card. */
const SOURCES = import.meta.glob<string>(
  '../{access,account,additionalFields,benefits,bookings,checkIns,communication,contracts,documents,export,history,idle,overview,personal,receipts,switchStudio}/*.svelte',
  { eager: true, query: '?raw', import: 'default' },
);
const MORE = import.meta.glob<string>(
  '../{changes/{CardTools,LineActions},workspace/OverviewPane}.svelte',
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);
/** Names of messages that actions have as labels. */
const LABELS = Object.values(
  import.meta.glob<string>('../*/actions.ts', { eager: true, query: '?raw', import: 'default' }),
).join('\n');

/** What buttons are called that an action reaches by another name. */
const ELSEWHERE: Record<string, string> = {
  'field-change': 'additional-fields',
  'benefit-use': 'use-benefit',
  export: 'export',
  medium: 'medium-add',
  module: 'module',
  switch: 'switch',
  switch_studio: 'switch-studio',
};

/** Words of buttons that are part of something that an action has opened, or only move what is seen. */
const PART_OF: Record<string, string> = {
  account_more: 'shows more rows',
  check_ins_more: 'shows more rows',
  act_look: 'in a form that is open',
  code_small: 'in a code that is shown',
  extra_field_clear: 'in a form that is open',
  extra_field_keep_theirs: 'in a form that is open',
  cancel: 'closes a form',
  benefit_use_send: 'the answer to a question',
  booking_cancel_send: 'the answer to a question',
  booking_cancel_not: 'the answer to a question',
  keep_send: 'below the end of a module, which the palette leads to',
  switch_preview: 'in a form that is open',
  preview_first: 'in a document that is shown',
  preview_last: 'in a document that is shown',
  preview_zoom: 'in a document that is shown',
  document_save: 'in a document that is shown, and in the list, where it has a name',
  preview_close: 'in a document that is shown',
  idle_month_before: 'in a form that is open',
  idle_month_after: 'in a form that is open',
  signature_wipe: 'in a form that is open',
  close_panel: 'closes a form',
  receipt_check: 'is in the palette of the window',
};

/** Buttons that no message names, by where they are. */
const UNNAMED = ['idle/MonthGrid.svelte', 'overview/MarkStrip.svelte'];

interface Button {
  file: string;
  tag: string;
}

const buttons: Button[] = Object.entries({ ...SOURCES, ...MORE }).flatMap(([path, source]) =>
  [...source.matchAll(/<button\b[\s\S]*?<\/button\s*>/g)].map(([tag]) => ({
    file: path.replace('../', ''),
    tag,
  })),
);

/** Whether the palette has it, or it is part of something that the palette has. */
function isReached({ file, tag }: Button): boolean {
  if (/type="submit"|data-discard/.test(tag)) return true;
  const name = /data-(?:does|opens)="([\w-]+)"/.exec(tag)?.[1];
  if (name !== undefined) {
    // Lines of changes name each thing, and what is open has an entry for each.
    if (name === 'line') return true;
    return areaActions().some(
      ({ id, open, button }) => open === name || button === name || id === ELSEWHERE[name],
    );
  }
  // One of several, whose names stand in a list: `data-does={does}`.
  if (/data-(?:does|opens)=\{/.test(tag)) return true;
  const words = [...tag.matchAll(/\bm\.(\w+)\(/g)].map(([, message]) => message ?? '');
  if (words.length === 0) return UNNAMED.includes(file);
  return words.some((word) => word in PART_OF || LABELS.includes(`m.${word}(`));
}

test('every button of a card is in the palette, or part of something that is', () => {
  const missing = buttons
    .filter((button) => !isReached(button))
    .map(({ file, tag }) => `${file}: ${tag.replace(/\s+/g, ' ')}`);

  expect(buttons.length).toBeGreaterThan(60);
  expect(missing).toEqual([]);
});

test('a new button without an entry is noticed', () => {
  const tag = '<button type="button" onclick={blow}>{m.card_blow_up()}</button>';

  expect(isReached({ file: 'bookings/New.svelte', tag })).toBe(false);
  expect(
    isReached({ file: 'bookings/New.svelte', tag: tag.replace('type', 'data-does="new" type') }),
  ).toBe(false);
});

test('nothing is excused that there is no more', () => {
  const all = buttons.map(({ tag }) => tag).join('\n');

  expect(Object.keys(PART_OF).filter((word) => !all.includes(`m.${word}(`))).toEqual([]);
});
