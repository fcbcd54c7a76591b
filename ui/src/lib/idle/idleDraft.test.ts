import type { IdleContract, PickedFile } from '$lib/api/bindings';

import { expect, test } from 'vitest';

import { program } from '../../test/program';
import { IdleDraft } from './idleDraft.svelte';

const PERSON = { id: '1', name: 'Anna Müller' };
const PDF: PickedFile = { token: 't1', name: 'a.pdf', size: 10, isImage: false, problem: null };
const EMPTY: PickedFile = { ...PDF, token: 't2', size: 0, problem: 'empty' };

function contract(id: string, reason: string): IdleContract {
  const reasons = [{ id: reason, name: reason, documentRequired: false }];
  const rules = { mode: 'needs_approval', unit: 'month', firstStart: '2027-01-01' };
  return { id, reasons, rules, periods: [] } as unknown as IdleContract;
}

async function begun(answers: Parameters<typeof program>[0] = {}): Promise<IdleDraft> {
  program({
    read_idle_periods: () => ({
      value: [contract('1', 'travel'), contract('2', 'illness')],
      readAt: '2026-11-22T14:00:00Z',
    }),
    idle_days: () => [],
    ...answers,
  });
  const draft = new IdleDraft(PERSON, { contract: '1' });
  await expect.poll(() => draft.contracts).not.toBeNull();
  return draft;
}

test('a reason of one contract is not sent for another', async () => {
  const draft = await begun();
  draft.chooseReason('travel');
  draft.chooseUnlimited();

  draft.chooseContract('2');

  expect([draft.reasonId, draft.unlimited]).toEqual(['', false]);
});

test('a file that is no good can be left out again', async () => {
  const draft = await begun({ pick_file: () => EMPTY });
  await draft.pick();
  expect(draft.problemAt('file')).toBe('This file is empty.');

  draft.leaveOut();

  expect([draft.file, draft.problemAt('file')]).toEqual([null, null]);
});

test('of several files one is taken, and the others are told', async () => {
  const draft = await begun({ paste_files: () => [PDF, EMPTY] });

  await draft.paste();

  expect([draft.file, draft.leftOut]).toEqual([PDF, 1]);
});
