import type { DeskAct } from '$lib/api/bindings';

import { expect, test } from 'vitest';

import { failure } from '../../test/fixtures';
import { program } from '../../test/program';
import { ActState } from './act.svelte';
import { came } from './didWords';

const BOOK: DeskAct = { kind: 'book_class', slot: '7' };

test('what is done or found there is told, and what was refused is not', async () => {
  const answers = ['done', 'found_there'];
  program({ act_now: () => answers.shift() ?? Promise.reject(failure('conflict') as never) });
  const told: DeskAct[] = [];
  const act = new ActState('1', (it) => told.push(it));

  await act.run(BOOK);
  await act.run(BOOK);
  await act.run(BOOK);

  expect(told).toEqual([BOOK, BOOK]);
  expect(act.status).toMatchObject({ kind: 'failed', error: { code: 'conflict' } });
});

test('what is in doubt is not sent again, but looked for until it is known', async () => {
  const looks = [() => Promise.reject(failure('offline') as never), () => 'not_there'];
  const calls = program({ act_now: () => 'unknown', look_again: () => looks.shift()?.() });
  const act = new ActState('1', () => undefined);
  const sent = () => calls.filter(({ command }) => command === 'act_now').length;

  await act.run(BOOK);
  await act.run(BOOK);
  expect([sent(), act.isLocked]).toEqual([1, true]);
  await act.look();
  expect(act.status).toEqual({ kind: 'settled', settled: 'unknown' });
  await act.look();
  expect(act.isLocked).toBe(false);
  await act.run(BOOK);

  expect(sent()).toBe(2);
});

test('a person who has looked elsewhere tells the program, and it may be asked for again', async () => {
  const words = [() => Promise.reject(failure('storage') as never), () => null];
  const calls = program({ act_now: () => 'unknown', looked_elsewhere: () => words.shift()?.() });
  const act = new ActState('1', () => undefined);
  await act.run(BOOK);

  act.clear();
  await act.decided();
  const before = act.isLocked;
  await act.decided();

  expect([before, act.isLocked]).toEqual([true, false]);
  expect(calls.at(-1)).toEqual({
    command: 'looked_elsewhere',
    args: { member: '1', act: BOOK },
  });
});

test('while one is under way no second is sent', async () => {
  const calls = program({ act_now: () => new Promise(() => undefined) });
  const act = new ActState('1', () => undefined);

  void act.run(BOOK);
  await act.run(BOOK);

  expect(calls).toHaveLength(1);
});

test('what the person saw goes along, for the history', async () => {
  const calls = program({ act_now: () => 'done' });
  const told = [...came('class', 'Yoga'), ...came('time', null)];

  await new ActState('1', () => undefined).run(BOOK, told);

  expect(told).toEqual([{ label: 'class', before: null, after: 'Yoga' }]);
  expect(calls.at(-1)?.args).toEqual({ member: '1', act: BOOK, told });
});
