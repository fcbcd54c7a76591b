import { expect, test } from 'vitest';

import { failure } from '../../test/fixtures';
import { program } from '../../test/program';
import { OutboxImportState } from './import.svelte';

function entered(passphrase: string): OutboxImportState {
  const state = new OutboxImportState();
  state.passphrase = passphrase;
  return state;
}

test('without a passphrase no file is asked for', async () => {
  const calls = program();
  const state = entered('');

  expect(await state.submit()).toBe(false);

  expect(state.status.kind).toBe('empty');
  expect(calls).toEqual([]);
});

test('what was taken over is told, and the passphrase dropped', async () => {
  const calls = program({ import_outbox: () => ({ new: 2, known: 1 }) });
  const state = entered('correct horse');

  expect(await state.submit()).toBe(true);

  expect(state.status).toEqual({ kind: 'taken', taken: { new: 2, known: 1 } });
  expect(state.passphrase).toBe('');
  expect(calls[0]?.args).toEqual({ passphrase: 'correct horse' });
});

test('who picks no file, or the wrong one, has not to enter the passphrase again', async () => {
  program({ import_outbox: () => null });
  const left = entered('correct horse');
  expect(await left.submit()).toBe(false);
  program({ import_outbox: () => Promise.reject(failure('not_an_export')) });
  const failed = entered('correct horse');
  expect(await failed.submit()).toBe(false);

  expect(left.status.kind).toBe('entering');
  expect(failed.status).toEqual({ kind: 'failed', error: failure('not_an_export') });
  expect([left.passphrase, failed.passphrase]).toEqual(['correct horse', 'correct horse']);
});
