import type { Found } from '$lib/api/bindings';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { failure, found, hit } from '../../test/fixtures';
import { later, program } from '../../test/program';
import { MemberSearchState } from './search.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const PEOPLE = [hit('1', 'Ada'), hit('2', 'Adam'), hit('3', 'Adele')];

test('an overtaken answer is dropped', async () => {
  const answers = { old: later<Found>(), new: later<Found>() };
  program({ find_members: ({ text }) => answers[text as 'old' | 'new'].answer });
  const search = new MemberSearchState();

  const first = search.type('old');
  const second = search.type('new');
  answers.new.give(found('new', [hit('2', 'New')]));
  answers.old.give(found('old', [hit('1', 'Old')]));
  await Promise.all([first, second]);

  expect(search.hits.map(({ name }) => name)).toEqual(['New']);
});

test('every key press asks at once', () => {
  const calls = program();
  const search = new MemberSearchState();

  for (const text of ['a', 'ad', 'ada']) void search.type(text);

  expect(calls.map(({ args }) => args)).toEqual([{ text: 'a' }, { text: 'ad' }, { text: 'ada' }]);
});

test('control characters are dropped, as scanners send them', async () => {
  const calls = program();
  const search = new MemberSearchState();

  await search.type('\u00024711\r\n\u0003');

  expect(search.text).toBe('4711');
  expect(calls[0]?.args).toEqual({ text: '4711' });
});

test('the mark stays within the list', async () => {
  program({ find_members: ({ text }) => found(String(text), PEOPLE) });
  const search = new MemberSearchState();
  await search.type('ad');

  search.mark(99);
  expect(search.activeHit?.name).toBe('Adele');
  search.mark(-1);
  expect(search.activeHit?.name).toBe('Ada');
});

test('the marked person stays marked when the people change, and not when the text does', async () => {
  let people = PEOPLE;
  program({ find_members: ({ text }) => found(String(text), people) });
  const search = new MemberSearchState();
  await search.type('ad');
  search.mark(1);

  people = [hit('0', 'Ad'), ...PEOPLE];
  await search.again();
  expect(search.activeHit?.name).toBe('Adam');

  await search.type('ada');
  expect(search.activeHit?.name).toBe('Ad');
});

test('Enter waits for the list that belongs to the typed text', async () => {
  const slow = later<Found>();
  program({ find_members: () => slow.answer });
  const search = new MemberSearchState();

  void search.type('ada');
  const chosen = search.chosen();
  slow.give(found('ada', PEOPLE));

  expect((await chosen)?.name).toBe('Ada');
});

test('pictures are asked for only once the list has stood still', async () => {
  program({ find_members: ({ text }) => found(String(text), PEOPLE) });
  const search = new MemberSearchState();

  await search.type('a');
  vi.advanceTimersByTime(100);
  await search.type('ad');
  vi.advanceTimersByTime(100);
  expect(search.pictured).toEqual([]);

  vi.advanceTimersByTime(50);
  expect(search.pictured).toEqual(['1', '2', '3']);
});

test('while the stored people are loading it asks again by itself', async () => {
  let loaded = false;
  program({ find_members: () => found('', [], { loaded }) });
  const search = new MemberSearchState();
  await search.type('');
  expect(search.status.kind).toBe('loading');

  loaded = true;
  await vi.advanceTimersByTimeAsync(100);

  expect(search.status).toEqual({ kind: 'ready', people: 5000 });
});

test('nobody is asked for by itself while the list is not seen', async () => {
  const calls = program({ find_members: () => found('', [], { loaded: false }) });
  const search = new MemberSearchState();
  await search.type('');

  search.leave();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(calls).toHaveLength(1);

  search.enter();
  await vi.advanceTimersByTimeAsync(39);
  expect(calls).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(calls.length).toBeGreaterThan(2);
});

test('pictures are not kept waiting by the same people coming again', async () => {
  program({ find_members: ({ text }) => found(String(text), PEOPLE) });
  const search = new MemberSearchState();
  await search.type('ad');

  for (let turn = 0; turn < 4; turn += 1) {
    await vi.advanceTimersByTimeAsync(40);
    await search.again();
  }

  expect(search.pictured).toEqual(['1', '2', '3']);
});

test.each([
  [found('', []), 'ready'],
  [found('xyz', []), 'nothing'],
  [found('xyz', [], { people: 0 }), 'nobody'],
  [found('ada', PEOPLE, { loaded: false }), 'hits'],
])('what was found decides what is shown (%#)', async (answer, kind) => {
  program({ find_members: () => answer });
  const search = new MemberSearchState();

  await search.type(answer.text);

  expect(search.status.kind).toBe(kind);
});

test('a failure is kept and can be tried again', async () => {
  let works = false;
  program({
    find_members: () => (works ? found('ada', PEOPLE) : Promise.reject(failure('storage'))),
  });
  const search = new MemberSearchState();
  await search.type('ada');
  expect(search.status).toEqual({ kind: 'failed', error: failure('storage') });

  works = true;
  await search.again();

  expect(search.status.kind).toBe('hits');
});

test('the rows in sight are drawn first, and the others when the list stands still', async () => {
  const people = Array.from({ length: 50 }, (_, index) => hit(String(index), `Ada ${index}`));
  program({ find_members: () => found('ada', people) });
  const search = new MemberSearchState();

  await search.type('ada');
  const first = search.drawn.length;
  await vi.advanceTimersByTimeAsync(150);

  expect(first).toBeLessThan(50);
  expect(first * 40).toBeGreaterThanOrEqual(window.innerHeight - 60);
  expect(search.drawn).toHaveLength(50);
  expect(search.hits).toHaveLength(50);
});

test('the marked row is drawn, however far down it is', async () => {
  const people = Array.from({ length: 50 }, (_, index) => hit(String(index), `Ada ${index}`));
  program({ find_members: () => found('ada', people) });
  const search = new MemberSearchState();
  await search.type('ada');

  search.mark(49);

  expect(search.drawn).toHaveLength(50);
});
