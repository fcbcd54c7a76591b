import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { failure, sync } from '../../test/fixtures';
import { program, tell } from '../../test/program';
import { SyncState } from './sync.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('the reading is begun if nobody has begun it', async () => {
  const calls = program({
    sync_view: () => sync({ stage: 'idle' }),
    start_sync: () => sync({ stage: 'members', read: 0 }),
  });
  const state = new SyncState();

  await state.begin();

  expect(calls.map(({ command }) => command)).toEqual(['sync_view', 'start_sync']);
  expect(state.isReading).toBe(true);
});

test('a reading under way is followed and not begun again', async () => {
  const calls = program({ sync_view: () => sync({ stage: 'prospects' }) });
  const state = new SyncState();

  await state.begin();

  expect(calls.map(({ command }) => command)).toEqual(['sync_view']);
});

test('reports of the program are followed', async () => {
  program();
  const state = new SyncState();
  const seen: number[] = [];
  state.follow(({ stored }) => seen.push(stored));

  await tell('sync-changed', sync({ stage: 'members', stored: 500 }));
  await tell('sync-changed', sync({ stage: 'failed', stored: 900, error: failure('offline') }));

  expect(seen).toEqual([500, 900]);
  expect(state.isOffline).toBe(true);
});

test('a refused command keeps what is known of the copy', async () => {
  program({ start_sync: () => Promise.reject(failure('busy')) });
  const state = new SyncState();
  await state.begin();

  await state.start();

  expect(state.view).toMatchObject({ stage: 'failed', stored: 5000, error: failure('busy') });
});

test('an answer that a report overtook is dropped', async () => {
  program({ start_sync: () => sync({ stage: 'members', read: 0, revision: 7 }) });
  const state = new SyncState();
  state.follow(() => {});
  await tell('sync-changed', sync({ stage: 'complete', revision: 9 }));

  await state.start();

  expect(state.view?.stage).toBe('complete');
});
