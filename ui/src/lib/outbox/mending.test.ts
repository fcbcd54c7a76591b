import type { JournalFault, OutboxSummary } from '$lib/api/bindings';

import { expect, test } from 'vitest';

import { failure, summary } from '../../test/fixtures';
import { program } from '../../test/program';
import { faultWords } from './faultWords';
import { MendingState } from './mending.svelte';

const DAMAGED = summary({ problem: { fault: 'damaged', ways: ['try_again', 'set_aside'] } });

function mending(): { state: MendingState; heard: OutboxSummary[] } {
  const heard: OutboxSummary[] = [];
  return { state: new MendingState((now) => heard.push(now)), heard };
}

test('trying again tells whether it helped', async () => {
  let now = DAMAGED;
  program({ reopen_journal: () => now });
  const { state, heard } = mending();

  await state.tryAgain();
  expect(state.status.kind).toBe('still');
  now = summary({ waiting: 2 });
  await state.tryAgain();

  expect(state.status.kind).toBe('back');
  expect(heard).toEqual([DAMAGED, now]);
});

test('setting aside tells where the old one lies, or that it was not needed', async () => {
  let name: string | null = 'journal.set-aside-20261122T210405Z.db';
  program({ set_journal_aside: () => ({ name, summary: summary() }) });
  const { state } = mending();

  await state.setAside();
  expect(state.status).toEqual({ kind: 'begun', name });
  name = null;
  await state.setAside();

  expect(state.status).toEqual({ kind: 'begun', name: null });
});

test('a keyring that does not answer is a failure, and can be tried again', async () => {
  program({ reopen_journal: () => Promise.reject(failure('keyring_locked')) });
  const { state, heard } = mending();

  await state.tryAgain();

  expect(state.status).toEqual({ kind: 'failed', error: failure('keyring_locked') });
  expect(heard).toEqual([]);
});

test('every fault has words of its own', () => {
  const faults: JournalFault[] = [
    'damaged',
    'vanished',
    'too_new',
    'key_lost',
    'key_wrong',
    'in_use',
    'full',
    'read_only',
    'unreachable',
  ];

  const titles = faults.map((fault) => faultWords(fault).title);
  const texts = faults.map((fault) => faultWords(fault).text);

  expect(new Set(titles).size).toBe(faults.length);
  expect(new Set(texts).size).toBe(faults.length);
});
