import { expect, test } from 'vitest';

import { failure, sync } from '../../test/fixtures';
import { program, tell } from '../../test/program';
import { RefusedKeyState } from './refusedKey.svelte';
import { SyncState } from './sync.svelte';

async function refused(answers: Parameters<typeof program>[0] = {}) {
  const calls = program({ sync_view: () => sync({ keyRefusedTwice: true }), ...answers });
  const state = new SyncState();
  state.follow(() => undefined);
  await state.begin();
  return { calls, state: new RefusedKeyState(state) };
}

test('nothing is asked before the second refusal, nor once the key is accepted again', async () => {
  const { state } = await refused({ sync_view: () => sync() });
  expect(state.isShown).toBe(false);

  await tell('sync-changed', sync({ revision: 2, keyRefusedTwice: true }));
  expect(state.isShown).toBe(true);
  await tell('sync-changed', sync({ revision: 3, keyRefusedTwice: false }));

  expect(state.isShown).toBe(false);
});

test('who keeps the copy is asked again when the studio is opened again, and nothing is erased', async () => {
  const { calls, state } = await refused();
  state.ask();

  state.keep();

  expect(state.isShown).toBe(false);
  expect(calls.some(({ command }) => command === 'drop_mirror')).toBe(false);
  state.begin();
  expect(state.isShown).toBe(true);
});

test('erasing tells how many people went, or why nothing did', async () => {
  const { state } = await refused({ drop_mirror: () => 44 });
  expect(await state.erase()).toBe(true);
  expect(state.status).toEqual({ kind: 'erased', people: 44 });

  const { state: other } = await refused({
    drop_mirror: () => Promise.reject(failure('storage_in_use')),
  });
  expect(await other.erase()).toBe(false);

  expect(other.status).toEqual({ kind: 'failed', error: failure('storage_in_use') });
  expect(other.isShown).toBe(true);
});
