import { expect, test } from 'vitest';

import { failure } from '../../test/fixtures';
import { program } from '../../test/program';
import { OutboxExportState } from './export.svelte';
import { exportTask, rescueTask } from './exportTasks';

function entered(passphrase: string, again = passphrase): OutboxExportState {
  const state = new OutboxExportState(exportTask);
  state.passphrase = passphrase;
  state.again = again;
  return state;
}

test('a short passphrase, or two different ones, never leave the window', async () => {
  const calls = program();
  const short = entered('eleven char');
  const different = entered('correct horse', 'correct house');

  await short.submit();
  await different.submit();

  expect([short.status.kind, different.status.kind]).toEqual(['short', 'differs']);
  expect(calls).toEqual([]);
});

test('the passphrase is dropped as soon as the file is written', async () => {
  const calls = program({ export_outbox: () => 'outbox.sdx' });
  const state = entered('correct horse');

  await state.submit();

  expect(state.status).toEqual({ kind: 'written', words: ['Written to outbox.sdx.'] });
  expect([state.passphrase, state.again]).toEqual(['', '']);
  expect(calls[0]?.args).toEqual({ passphrase: 'correct horse' });
});

test('who picks no place, or fails, has not to enter it again', async () => {
  program({ export_outbox: () => null });
  const left = entered('correct horse');
  await left.submit();
  program({ export_outbox: () => Promise.reject(failure('storage_full')) });
  const failed = entered('correct horse');

  await failed.submit();

  expect(left.status.kind).toBe('entering');
  expect(failed.status).toEqual({ kind: 'failed', error: failure('storage_full') });
  expect([left.passphrase, failed.passphrase]).toEqual(['correct horse', 'correct horse']);
});

test('a rescue tells what is safe, and what is lost', async () => {
  const rescue = (saved: number, lost: number) =>
    program({ rescue_outbox: () => ({ name: 'r.sdx', rescue: { saved, lost } }) });
  rescue(4, 1);
  const some = await rescueTask.write('correct horse');
  rescue(1, 0);
  const all = await rescueTask.write('correct horse');

  expect(some).toEqual([
    '4 changes are safe in r.sdx.',
    '1 change waited and cannot be read any more.',
  ]);
  expect(all).toEqual(['1 change is safe in r.sdx.']);
});
