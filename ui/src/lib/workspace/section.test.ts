import type { Read } from './section.svelte';

import { expect, test, vi } from 'vitest';

import { failure } from '../../test/fixtures';
import { later } from '../../test/program';
import { SectionState } from './section.svelte';

type Answer = Read<string> | null;

const STORED: Answer = { value: 'stored', readAt: '2026-11-21T12:00:00Z' };
const FRESH: Answer = { value: 'fresh', readAt: '2026-11-22T12:00:00Z' };

function section(answers: { copy?: () => Promise<Answer>; service: () => Promise<Answer> }) {
  const ask = vi.fn((_: string, from: 'copy' | 'service') =>
    from === 'service' ? answers.service() : (answers.copy?.() ?? Promise.resolve(null)),
  );
  return { state: new SectionState<string>('1', ask), ask };
}

test('the stored copy is shown with its age until the fresh one comes', async () => {
  const fresh = later<Answer>();
  const { state } = section({ copy: () => Promise.resolve(STORED), service: () => fresh.answer });

  const opened = state.open();
  await expect.poll(() => state.value).toBe('stored');
  expect(state.readAt).toBe(STORED.readAt);
  expect(state.reading).toBe('running');
  fresh.give(FRESH);
  await opened;

  expect(state.value).toBe('fresh');
  expect(state.reading).toBe('fresh');
});

test('a copy that comes late takes nothing from the fresh one', async () => {
  const copy = later<Answer>();
  const { state } = section({ copy: () => copy.answer, service: () => Promise.resolve(FRESH) });

  const opened = state.open();
  await expect.poll(() => state.reading).toBe('fresh');
  copy.give(STORED);
  await opened;

  expect(state.value).toBe('fresh');
});

test('who fails keeps what was shown, and says why', async () => {
  const { state } = section({
    copy: () => Promise.resolve(STORED),
    service: () => Promise.reject(failure('offline')),
  });

  await state.open();

  expect(state.value).toBe('stored');
  expect(state.reading).toBe('failed');
  expect(state.error?.code).toBe('offline');
  expect(state.missingScope).toBeNull();
});

test('a copy that cannot be read is as good as none', async () => {
  const { state } = section({
    copy: () => Promise.reject(failure('storage')),
    service: () => Promise.resolve(FRESH),
  });

  await state.open();

  expect(state.value).toBe('fresh');
  expect(state.error).toBeNull();
});

test('a missing scope is told by its name, empty if the service named none', async () => {
  let scope: string | null = 'CUSTOMER_READ';
  const { state } = section({ service: () => Promise.reject(failure('scope_missing', { scope })) });

  await state.open();
  expect(state.missingScope).toBe('CUSTOMER_READ');
  scope = null;
  await state.refresh();

  expect(state.missingScope).toBe('');
});

test('an answer that was overtaken by a later one is dropped', async () => {
  const first = later<Answer>();
  const answers = [first.answer, Promise.resolve(FRESH)];
  const { state } = section({ service: () => answers.shift() ?? Promise.resolve(null) });

  const slow = state.refresh();
  await state.refresh();
  first.give(STORED);
  await slow;

  expect(state.value).toBe('fresh');
});

test('what is left before it was asked about is not asked about', async () => {
  const dwelt = later<undefined>();
  const { state, ask } = section({
    copy: () => Promise.resolve(STORED),
    service: () => Promise.resolve(FRESH),
  });

  const opened = state.open(dwelt.answer);
  await expect.poll(() => state.value).toBe('stored');
  state.leave();
  dwelt.give(undefined);
  await opened;

  expect(ask.mock.calls).toEqual([['1', 'copy']]);
});

test('what stays is asked about after the wait', async () => {
  const dwelt = later<undefined>();
  const { state } = section({ service: () => Promise.resolve(FRESH) });

  const opened = state.open(dwelt.answer);
  expect(state.reading).toBe('running');
  dwelt.give(undefined);
  await opened;

  expect(state.value).toBe('fresh');
});
