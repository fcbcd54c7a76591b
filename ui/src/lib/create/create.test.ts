import type { Similar } from '$lib/api/bindings';

import { beforeEach, expect, test, vi } from 'vitest';

import { failure, hit } from '../../test/fixtures';
import { later, program } from '../../test/program';
import { CreateState } from './create.svelte';

const NOBODY: Similar = { people: [], isComplete: true };
const NORA: Similar = { people: [{ ...hit('7', 'Nora Neu'), by: ['name'] }], isComplete: true };

let form: CreateState;

beforeEach(() => {
  form = new CreateState('day_month_year', 'DE', 'de');
  Object.assign(form.values, {
    firstName: 'Nora',
    lastName: 'Neu',
    dateOfBirth: '9.9.1999',
    email: 'nora@example.org',
    street: 'Am Markt',
    zipCode: '10115',
    city: 'Berlin',
  });
});

/** The program, with what it is asked to create. */
function answering(answers: Parameters<typeof program>[0]) {
  const calls = program({ create_member: () => ({ kind: 'created', member: '8' }), ...answers });
  return () => calls.filter(({ command }) => command === 'create_member').length;
}

test('a comparison that is still running when somebody saves is waited for', async () => {
  const similar = later<Similar>();
  const created = answering({ similar_members: () => similar.answer });
  vi.useFakeTimers();
  form.typed();
  // The keys rested, and the comparison began.
  vi.runAllTimers();
  vi.useRealTimers();

  const submitted = form.submit();
  similar.give(NORA);

  expect(await submitted).toBeNull();
  expect(form.status.kind).toBe('similar');
  expect(created()).toBe(0);
});

test('without a comparison nobody is created before somebody has said so', async () => {
  const created = answering({ similar_members: () => Promise.reject(failure('storage')) });

  expect(await form.submit()).toBeNull();
  expect(form.status).toMatchObject({ kind: 'unchecked', error: { code: 'storage' } });
  expect(created()).toBe(0);

  expect(await form.accept()).toBe('8');
});

test('a comparison with the copy alone that found nobody is no comparison', async () => {
  const created = answering({ similar_members: () => ({ ...NOBODY, isComplete: false }) });

  expect(await form.submit()).toBeNull();

  expect(form.status).toEqual({ kind: 'unchecked', error: null });
  expect(created()).toBe(0);
});

test('whoever types on while it is compared has not decided', async () => {
  const similar = later<Similar>();
  const created = answering({ similar_members: () => similar.answer });

  const submitted = form.submit();
  form.values.firstName = 'Norbert';
  similar.give(NOBODY);

  expect(await submitted).toBeNull();
  expect(form.status.kind).toBe('editing');
  expect(created()).toBe(0);
});

test('after an unclear creation typing unlocks nothing', async () => {
  const created = answering({
    similar_members: () => NOBODY,
    create_member: () => ({ kind: 'unclear' }),
  });
  await form.submit();

  form.values.city = 'Bremen';
  form.typed();
  await form.submit();

  expect(form.status.kind).toBe('unclear');
  expect(created()).toBe(1);
});

test('while nobody can look it stays unclear, and whoever was sent is looked for', async () => {
  let looked: unknown = null;
  const created = answering({
    similar_members: () => NOBODY,
    create_member: () => ({ kind: 'unclear' }),
    look_for_member: ({ person }) => {
      looked = person;
      return Promise.reject(failure('offline'));
    },
  });
  await form.submit();
  form.values.city = 'Bremen';

  expect(await form.lookAgain()).toBeNull();
  await form.submit();

  expect(looked).toMatchObject({ city: 'Berlin' });
  expect(form.status).toMatchObject({ kind: 'unclear', error: { code: 'offline' } });
  expect(created()).toBe(1);
});
