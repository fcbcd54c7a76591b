import type { PickedFile } from '$lib/api/bindings';

import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import FileChoice from '$lib/changes/FileChoice.svelte';

import { program } from '../../test/program';
import { IdleDraft } from './idleDraft.svelte';

function picked(more: Partial<PickedFile> = {}): PickedFile {
  return { token: 't1', name: 'letter.jpg', size: 9, isImage: true, problem: null, ...more };
}

function shown(file: PickedFile): IdleDraft {
  program({ read_idle_periods: () => null, pick_file: () => file });
  const draft = new IdleDraft({ id: '1', name: 'Anna Müller' });
  render(FileChoice, { draft });
  return draft;
}

function isClean(draft: IdleDraft): boolean {
  const form = draft.form();
  return form.kind === 'idle_period' && form.asked.clean;
}

test('a photo that proves a rest goes without what is hidden in it, unless somebody wants it to', async () => {
  const draft = shown(picked());
  await userEvent.click(screen.getByRole('button'));

  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /hidden data/ });
  const before = [box.checked, isClean(draft)];
  await userEvent.click(box);

  expect(before).toEqual([true, true]);
  expect(isClean(draft)).toBe(false);
});

test('what is no picture has nothing to be chosen', async () => {
  shown(picked({ name: 'letter.pdf', isImage: false }));
  await userEvent.click(screen.getByRole('button'));

  await screen.findByText('letter.pdf');
  expect(screen.queryByRole('checkbox')).toBeNull();
});
