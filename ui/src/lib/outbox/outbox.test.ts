import type { OutboxView } from '$lib/api/bindings';

import { expect, test } from 'vitest';

import { failure, item, outbox, summary } from '../../test/fixtures';
import { later, program, tell } from '../../test/program';
import { OutboxState } from './outbox.svelte';

const asked = (calls: { command: string }[], command: string) =>
  calls.filter((call) => call.command === command).length;

test('how much waits is known without asking for the items', async () => {
  const calls = program({ outbox_summary: () => summary({ waiting: 2, sending: 1, refused: 1 }) });
  const state = new OutboxState();

  await state.begin();

  expect([state.waiting, state.needing]).toEqual([3, 1]);
  expect(asked(calls, 'outbox')).toBe(0);
});

test('reports are followed, and one that was overtaken is dropped', async () => {
  program();
  const state = new OutboxState();
  let changes = 0;
  state.follow(() => (changes += 1));

  await tell('outbox-changed', summary({ revision: 9, waiting: 4 }));
  await tell('outbox-changed', summary({ revision: 8, waiting: 7 }));

  expect(state.waiting).toBe(4);
  expect(changes).toBe(2);
});

test('the items are read again with each report, only while somebody looks', async () => {
  const calls = program();
  const state = new OutboxState();
  state.follow(() => undefined);
  await tell('outbox-changed', summary({ revision: 2 }));
  expect(asked(calls, 'outbox')).toBe(0);

  state.enter();
  await expect.poll(() => state.status.kind).toBe('shown');
  await tell('outbox-changed', summary({ revision: 3 }));
  await expect.poll(() => asked(calls, 'outbox')).toBe(2);
  state.leave();
  await tell('outbox-changed', summary({ revision: 4 }));

  expect(asked(calls, 'outbox')).toBe(2);
});

test('what could not be done is told at its item, and the items stay', async () => {
  program({
    outbox: () => outbox([item('1')]),
    try_item: () => Promise.reject(failure('offline')),
  });
  const state = new OutboxState();
  await state.load();

  await state.press('1', 'try_now');

  expect(state.failure).toEqual({ item: '1', error: failure('offline') });
  expect(state.items).toHaveLength(1);
});

test('a second press while the first is under way is not meant', async () => {
  const slow = later<OutboxView>();
  const calls = program({ withdraw_item: () => slow.answer });
  const state = new OutboxState();

  const first = state.press('1', 'withdraw');
  await state.press('1', 'withdraw');
  slow.give(outbox([]));
  await first;

  expect(asked(calls, 'withdraw_item')).toBe(1);
});

test('a person’s word on a doubtful item is passed on', async () => {
  const calls = program({ decide_item: () => outbox([]) });
  const state = new OutboxState();

  await state.decide('7', false);

  expect(calls.at(-1)).toEqual({ command: 'decide_item', args: { item: '7', there: false } });
  expect(state.isKnown).toBe(true);
});

test('what cannot be read is a failure, and can be read again', async () => {
  let works = false;
  program({
    outbox: () => (works ? outbox([item('1')]) : Promise.reject(failure('storage_too_new'))),
  });
  const state = new OutboxState();
  await state.load();
  expect(state.status).toEqual({ kind: 'failed', error: failure('storage_too_new') });

  works = true;
  await state.load();

  expect(state.status.kind).toBe('shown');
});

test('an answer of the studio that was open before is dropped', async () => {
  const slow = later<OutboxView>();
  program({ outbox: () => slow.answer });
  const state = new OutboxState();

  const loading = state.load();
  await state.begin();
  slow.give(outbox([item('1')]));
  await loading;

  expect(state.items).toEqual([]);
});
