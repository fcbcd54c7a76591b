import type { PickedFile } from '$lib/api/bindings';

import { expect, test } from 'vitest';

import { card, failure, item } from '../../test/fixtures';
import { program } from '../../test/program';
import { ChangesState } from './changes.svelte';

const ANNA = card();
const BEA = card({ id: '2', name: 'Bea', email: null, phones: [] });
const ORDER = 'day_month_year';
const SAVED = { id: '9', savedAt: '2026-11-22T14:02:00Z' };
const PDF: PickedFile = { token: 't1', name: 'a.pdf', size: 10, isImage: false, problem: null };

function opened(): ChangesState {
  const state = new ChangesState();
  state.begin('one');
  state.enter(ANNA.id);
  return state;
}

async function contact(state: ChangesState) {
  await state.open('contact_data', ANNA, ORDER);
  const draft = state.draft(ANNA.id, 'contact_data');
  if (!draft) throw new Error('the form is not open');
  return draft;
}

test('what was typed stays with its person, whoever is opened meanwhile', async () => {
  program();
  const state = opened();
  (await contact(state)).values.email = 'anna@new.example';

  state.enter(BEA.id);
  await state.open('message', BEA, ORDER);
  state.enter(ANNA.id);

  expect(state.draft(ANNA.id, 'contact_data')?.values.email).toBe('anna@new.example');
  expect(state.unsaved).toEqual([{ id: '1', name: 'Anna Müller' }]);
  expect(state.isUnsaved(BEA.id)).toBe(false);
  expect(state.drafts(BEA.id)).toEqual([]);
});

test('forms of another studio wait until it is open again, and go with its data', async () => {
  program();
  const state = opened();
  (await contact(state)).values.email = 'anna@new.example';

  state.begin('two');
  expect(state.drafts(ANNA.id)).toEqual([]);
  expect(state.unsavedForms).toBe(1);
  state.begin('one');
  expect(state.drafts(ANNA.id)).toHaveLength(1);
  state.drop('one');

  expect(state.unsavedForms).toBe(0);
});

test('the whole of the contact data is sent, and its line stands at once', async () => {
  const calls = program({ queue_change: () => SAVED });
  const state = opened();
  const draft = await contact(state);
  draft.values.email = ' anna@new.example ';
  draft.values.phonePrivateMobile = '';

  const isSaved = await state.save(draft);

  expect(isSaved).toBe(true);
  expect(calls.find(({ command }) => command === 'queue_change')?.args).toEqual({
    member: '1',
    form: {
      kind: 'contact_data',
      email: 'anna@new.example',
      phonePrivate: null,
      phonePrivateMobile: null,
      phoneBusiness: null,
      phoneBusinessMobile: null,
    },
  });
  expect(state.items('1')).toMatchObject([{ id: '9', askedAt: SAVED.savedAt, state: 'queued' }]);
  expect(state.drafts('1')).toEqual([]);
});

test('what is not saved stays open with the reason at its entry', async () => {
  program({ queue_change: () => Promise.reject(failure('invalid', { field: 'contact.email' })) });
  const state = opened();
  const draft = await contact(state);
  draft.values.email = 'anna@new.example';

  expect(await state.save(draft)).toBe(false);

  expect(draft.errorAt('email')?.code).toBe('invalid');
  expect(draft.error).toBeNull();
  expect(draft.values.email).toBe('anna@new.example');
});

test('a refused item opens its form again, with its content and the reason', async () => {
  const refused = item('5', {
    state: 'refused',
    why: { code: 'invalid', message: 'In use.', field: 'email', traceId: null, scope: null },
  });
  const calls = program({
    item_form: () => ({
      kind: 'contact_data',
      email: 'taken@x.org',
      phonePrivate: null,
      phonePrivateMobile: null,
      phoneBusiness: null,
      phoneBusinessMobile: null,
    }),
    edit_item: () => SAVED,
  });
  const state = opened();

  await state.edit(refused, ANNA, ORDER);
  const draft = state.draft('1', 'contact_data');
  expect(draft?.values.email).toBe('taken@x.org');
  expect(draft?.old.email).toBe('anna@example.org');
  expect(draft?.errorAt('email')?.message).toBe('In use.');
  if (draft) await state.save(draft);

  expect(calls.find(({ command }) => command === 'edit_item')?.args).toMatchObject({ item: '5' });
});

test('a form that is opened again takes nothing from another that was begun', async () => {
  program({ item_form: () => ({ kind: 'message', subject: 'Again', content: 'C' }) });
  const state = opened();
  await state.open('message', ANNA, ORDER);
  const begun = state.draft('1', 'message');
  if (!begun) throw new Error('the form is not open');
  begun.subject = 'Begun';
  const queued = item('5', { kind: 'message' });

  await state.edit(queued, ANNA, ORDER);
  await state.edit(queued, ANNA, ORDER);

  expect(state.drafts('1').map((draft) => draft.form())).toMatchObject([
    { subject: 'Again' },
    { subject: 'Begun' },
  ]);
  expect(state.draft('1', 'message')?.isRefused).toBe(false);
});

test('a reason for no entry of the form stands at its head', async () => {
  const refused = item('5', {
    state: 'refused',
    kind: 'message',
    why: { code: 'a_later_code', message: null, field: 'thread', traceId: 'abc', scope: null },
  });
  program({ item_form: () => ({ kind: 'message', subject: 'S', content: 'C' }) });
  const state = opened();

  await state.edit(refused, ANNA, ORDER);

  expect(state.draft('1', 'message')?.error).toMatchObject({
    code: 'internal',
    traceId: 'abc',
    scope: null,
  });
});

test('a restriction takes both days or neither, in the order of the locale', async () => {
  const calls = program({ queue_change: () => SAVED });
  const state = opened();
  await state.open('access_restriction', ANNA, ORDER);
  const draft = state.draft('1', 'access_restriction');
  if (!draft) throw new Error('the form is not open');

  expect(await state.save(draft)).toBe(false);
  expect(draft.problemAt('reason')).toBeTruthy();
  draft.reason = 'Broke a treadmill';
  draft.startDate = '1.12.2026';
  expect(draft.problemAt('endDate')).toBeTruthy();
  draft.endDate = '31.11.2026';
  expect(draft.problemAt('endDate')).toContain('not a day');
  draft.endDate = '30.11.2026';
  expect(draft.problemAt('endDate')).toContain('before');
  draft.endDate = '24.12.26';
  expect(await state.save(draft)).toBe(true);

  expect(calls.find(({ command }) => command === 'queue_change')?.args).toMatchObject({
    form: { reason: 'Broke a treadmill', startDate: '2026-12-01', endDate: '2026-12-24' },
  });
});

test('a file with a problem is not saved until it is mended, and each file is a change of its own', async () => {
  const wrong = { ...PDF, token: 't2', name: 'scan.pdf', problem: 'still_written' } as const;
  let asked = 0;
  const calls = program({
    pick_files: () => [PDF, wrong],
    look_at_file: () => ({ ...wrong, problem: null }),
    queue_change: () => ({ ...SAVED, id: String((asked += 1)) }),
  });
  const state = opened();
  await state.open('document', ANNA, ORDER);
  const draft = state.draft('1', 'document');
  if (!draft) throw new Error('the form is not open');
  expect(await state.save(draft)).toBe(false);
  expect(draft.problemAt('file')).toBe('No file is chosen.');

  await draft.pick();
  expect(draft.files[1]?.problem).toBe('Another program is still writing to this file.');
  expect(await state.save(draft)).toBe(false);
  expect(draft.problemAt('file')).toContain('scan.pdf');
  await draft.look();
  expect(await state.save(draft)).toBe(true);

  const saved = calls.filter(({ command }) => command === 'queue_change');
  expect(saved.map(({ args }) => args)).toMatchObject([
    { form: { kind: 'document', file: 't1', description: '', clean: false } },
    { form: { kind: 'document', file: 't2', description: '', clean: false } },
  ]);
  expect(state.items('1').map(({ id }) => id)).toEqual(['1', '2']);
});

test('what was saved before a file that fails is not asked for again', async () => {
  const photo = { ...PDF, token: 't2', name: 'letter.jpg', isImage: true };
  let isFull = true;
  const calls = program({
    pick_files: () => [PDF, photo],
    queue_change: ({ form }) => {
      const { file } = form as { file: string };
      if (file === 't2' && isFull) throw failure('storage_full');
      return SAVED;
    },
  });
  const state = opened();
  await state.open('document', ANNA, ORDER);
  const draft = state.draft('1', 'document');
  if (!draft) throw new Error('the form is not open');
  await draft.pick();

  expect(await state.save(draft)).toBe(false);
  expect(draft.files.map(({ file }) => file.token)).toEqual(['t2']);
  isFull = false;
  expect(await state.save(draft)).toBe(true);

  const tokens = calls
    .filter(({ command }) => command === 'queue_change')
    .map(({ args }) => (args as { form: { file: string; clean: boolean } }).form);
  expect(tokens.map(({ file }) => file)).toEqual(['t1', 't2', 't2']);
  expect(tokens.map(({ clean }) => clean)).toEqual([false, true, true]);
});

test('the kept file of a refused document goes with it again', async () => {
  const refused = item('5', {
    kind: 'document',
    state: 'refused',
    files: [{ name: 'kept.pdf', size: 1 }],
  });
  const calls = program({
    item_form: () => ({ kind: 'document', file: '', description: 'Letter' }),
    edit_item: () => SAVED,
  });
  const state = opened();
  await state.edit(refused, ANNA, ORDER);
  const draft = state.draft('1', 'document');
  if (!draft) throw new Error('the form is not open');
  expect(draft.kept).toBe('kept.pdf');

  draft.description = 'Letter of the doctor';
  await state.save(draft);

  expect(calls.find(({ command }) => command === 'edit_item')?.args).toEqual({
    item: '5',
    form: { kind: 'document', file: '', description: 'Letter of the doctor', clean: false },
  });
});

test('a change is told although it was confirmed before anybody saw it wait', async () => {
  let items = [item('1', { state: 'confirmed' })];
  const confirmed: string[] = [];
  program({ member_changes: () => items });
  const changes = new ChangesState((member) => confirmed.push(member));
  changes.enter('1');
  await expect.poll(() => changes.items('1')).toHaveLength(1);

  items = [item('2', { state: 'confirmed' }), ...items];
  changes.changed();
  await expect.poll(() => changes.items('1')).toHaveLength(2);

  expect(confirmed).toEqual(['1']);
});

test('a change that was confirmed while its card is open is told once', async () => {
  let state: 'sending' | 'confirmed' = 'sending';
  const confirmed: string[] = [];
  program({ member_changes: () => [item('1', { state })] });
  const changes = new ChangesState((member) => confirmed.push(member));
  changes.enter('1');
  await expect.poll(() => changes.items('1')).toHaveLength(1);

  state = 'confirmed';
  changes.changed();
  await expect.poll(() => confirmed).toEqual(['1']);
  changes.changed();
  await expect.poll(() => changes.items('1')[0]?.state).toBe('confirmed');

  expect(confirmed).toEqual(['1']);
});

test('what was saved in one studio is not taken for a change of another', async () => {
  program({ queue_change: () => SAVED, member_changes: () => [item(SAVED.id)] });
  const own: boolean[] = [];
  const state = new ChangesState(undefined, (_, saved) => own.push(saved.has(SAVED.id)));
  state.begin('one');
  state.enter(ANNA.id);
  const draft = await contact(state);
  draft.values.email = 'anna@new.example';
  await state.save(draft);
  await expect.poll(() => own.at(-1)).toBe(true);

  state.begin('two');
  state.enter(ANNA.id);

  await expect.poll(() => own.at(-1)).toBe(false);
});
