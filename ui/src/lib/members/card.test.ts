import type { MemberCard } from '$lib/api/bindings';

import { afterEach, expect, test, vi } from 'vitest';

import { card, failure } from '../../test/fixtures';
import { later, program } from '../../test/program';
import { MemberCardState } from './card.svelte';

const ADA = { id: '1', name: 'Ada' };

afterEach(() => void vi.useRealTimers());

test('the stored copy is shown at once, the fresh one replaces it', async () => {
  const fresh = later<MemberCard>();
  program({ open_member: () => card({ email: 'old@x.org' }), refresh_member: () => fresh.answer });
  const state = new MemberCardState();

  const opened = state.open(ADA);
  await expect.poll(() => state.status.kind).toBe('shown');
  expect(state.status).toMatchObject({
    card: { email: 'old@x.org' },
    refresh: { kind: 'running' },
  });
  fresh.give(card({ email: 'new@x.org' }));
  await opened;

  expect(state.status).toMatchObject({ card: { email: 'new@x.org' }, refresh: { kind: 'fresh' } });
});

test('what arrives for an earlier card is dropped', async () => {
  const slow = later<MemberCard>();
  program({
    open_member: ({ member }) => card({ id: String(member) }),
    refresh_member: ({ member }) => (member === '1' ? slow.answer : card({ id: '2', name: 'Bea' })),
  });
  const state = new MemberCardState();

  const first = state.open(ADA);
  await expect.poll(() => state.status.kind).toBe('shown');
  await state.open({ id: '2', name: 'Bea' });
  slow.give(card());
  await first;

  expect(state.id).toBe('2');
});

test('the card of before does not stay under the name of somebody without a copy', async () => {
  const slow = later<MemberCard>();
  program({
    open_member: ({ member }) => (member === '1' ? card() : Promise.reject(failure('not_found'))),
    refresh_member: ({ member }) => (member === '1' ? card() : slow.answer),
  });
  const state = new MemberCardState();
  await state.open(ADA);

  const opened = state.open({ id: '2', name: 'Bea' });
  await expect.poll(() => state.status).toEqual({ kind: 'opening', id: '2', name: 'Bea' });
  slow.give(card({ id: '2', name: 'Bea' }));
  await opened;

  expect(state.id).toBe('2');
});

test('without network the copy stays', async () => {
  program({
    open_member: () => card(),
    refresh_member: () => Promise.reject(failure('offline')),
  });
  const state = new MemberCardState();

  await state.open(ADA);

  expect(state.status).toEqual({
    kind: 'shown',
    card: card(),
    refresh: { kind: 'failed', error: failure('offline') },
  });
});

test('a person who is gone from the service is told so, with the last copy', async () => {
  program({
    open_member: () => card(),
    refresh_member: () => Promise.reject(failure('not_found')),
  });
  const state = new MemberCardState();

  await state.open(ADA);

  expect(state.status).toEqual({ kind: 'gone', name: 'Ada', card: card() });
});

test('with neither copy nor answer the failure is told, and can be tried again', async () => {
  let works = false;
  const answer = () => (works ? card() : Promise.reject(failure('storage')));
  program({ open_member: answer, refresh_member: answer });
  const state = new MemberCardState();
  await state.open(ADA);
  expect(state.status).toMatchObject({ kind: 'failed', name: 'Ada' });

  works = true;
  await state.refresh();

  expect(state.status.kind).toBe('shown');
});

test('a closed card does not open again by a late answer', async () => {
  const slow = later<MemberCard>();
  program({ open_member: () => slow.answer });
  const state = new MemberCardState();

  const opened = state.open(ADA);
  state.close();
  slow.give(card());
  await opened;

  expect(state.isOpen).toBe(false);
});

test('who is passed while leafing is not asked about, who is stayed with is', async () => {
  vi.useFakeTimers();
  const asked: unknown[] = [];
  program({
    open_member: ({ member }) => card({ id: String(member) }),
    refresh_member: ({ member }) => {
      asked.push(member);
      return card({ id: String(member) });
    },
  });
  const state = new MemberCardState();
  const first = state.open(ADA);
  await vi.advanceTimersByTimeAsync(50);
  await first;

  const passed = state.open({ id: '2', name: 'Bea' });
  await vi.advanceTimersByTimeAsync(100);
  expect(state.id).toBe('2');
  const stayed = state.open({ id: '3', name: 'Cleo' });
  await vi.runAllTimersAsync();
  await Promise.all([passed, stayed]);

  expect(asked).toEqual(['1', '3']);
  expect(state.status).toMatchObject({ card: { id: '3' }, refresh: { kind: 'fresh' } });
});

test('who was read ahead is shown without being read again, once', async () => {
  const read: unknown[] = [];
  program({
    open_member: ({ member }) => {
      read.push(member);
      return card({ id: String(member) });
    },
    refresh_member: ({ member }) => card({ id: String(member) }),
  });
  const state = new MemberCardState();

  state.prepare('1');
  state.prepare('1');
  await state.open(ADA);
  expect(read).toEqual(['1']);
  expect(state.status).toMatchObject({ kind: 'shown', card: { id: '1' } });

  await state.open({ id: '2', name: 'Bea' });
  await state.open(ADA);
  expect(read).toEqual(['1', '2', '1']);
});

test('nothing that was read ahead outlives the closing of the card', async () => {
  const read: unknown[] = [];
  program({
    open_member: ({ member }) => {
      read.push(member);
      return card({ id: String(member) });
    },
    refresh_member: ({ member }) => card({ id: String(member) }),
  });
  const state = new MemberCardState();

  state.prepare('1');
  state.close();
  await state.open(ADA);

  expect(read).toEqual(['1', '1']);
});

test('what could not be read ahead is read when it is wanted', async () => {
  let works = false;
  program({
    open_member: () => (works ? card() : Promise.reject(failure('storage'))),
    refresh_member: () => card(),
  });
  const state = new MemberCardState();
  state.prepare('1');
  works = true;

  await state.open(ADA);

  expect(state.status.kind).toBe('shown');
});
