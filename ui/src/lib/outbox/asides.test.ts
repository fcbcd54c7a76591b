import { expect, test } from 'vitest';

import { failure } from '../../test/fixtures';
import { program } from '../../test/program';
import { AsidesState } from './asides.svelte';

const FIRST = { name: 'journal.set-aside-1.db', at: null, kilobytes: 40 };
const SECOND = { name: 'journal.set-aside-2.db', at: '2026-11-22T21:04:05Z', kilobytes: 1 };

test('one that is erased is gone from the list, and the others stay', async () => {
  const calls = program({
    outboxes_aside: () => [FIRST, SECOND],
    erase_outbox_aside: () => [SECOND],
  });
  const asides = new AsidesState();
  await asides.read();
  expect(asides.all).toEqual([FIRST, SECOND]);

  await asides.erase(FIRST.name);

  expect([asides.all, asides.status.kind]).toEqual([[SECOND], 'erased']);
  expect(calls.at(-1)?.args).toEqual({ name: FIRST.name });
});

test('what could not be erased is told and stays', async () => {
  program({
    outboxes_aside: () => [FIRST],
    erase_outbox_aside: () => Promise.reject(failure('storage_in_use')),
  });
  const asides = new AsidesState();
  await asides.read();

  await asides.erase(FIRST.name);

  expect(asides.all).toEqual([FIRST]);
  expect(asides.status).toEqual({ kind: 'failed', error: failure('storage_in_use') });
});
