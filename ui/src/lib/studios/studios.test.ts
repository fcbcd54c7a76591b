import { expect, test } from 'vitest';

import { failure, studio } from '../../test/fixtures';
import { program } from '../../test/program';
import { noticeWords } from './noticeWords';
import { StudiosState } from './studios.svelte';

function two(): StudiosState {
  const studios = new StudiosState();
  studios.accept([studio(), studio({ id: 'two', name: 'Moon Gym' })], studio());
  return studios;
}

test('a renamed studio has its new name in the list and in the bar', async () => {
  const calls = program({ rename_studio: ({ name }) => studio({ name: String(name) }) });
  const studios = two();

  expect(await studios.rename('one', '  Sunset Gym ')).toBe(true);

  expect(calls[0]?.args).toEqual({ studio: 'one', name: 'Sunset Gym' });
  expect(studios.current?.name).toBe('Sunset Gym');
  expect(studios.list.map(({ name }) => name)).toEqual(['Sunset Gym', 'Moon Gym']);
});

test('the same name asks for nothing, an empty one for the service’s', async () => {
  const calls = program({ rename_studio: () => studio({ name: 'Sunrise Gym Berlin' }) });
  const studios = two();

  await studios.rename('one', 'Sunrise Gym ');
  expect(calls).toEqual([]);
  await studios.rename('one', '  ');

  expect(calls[0]?.args).toEqual({ studio: 'one', name: '' });
  expect(studios.current?.name).toBe('Sunrise Gym Berlin');
});

test('a removed studio is off the list, and what was erased is said', async () => {
  program({
    remove_studio: () => ({ name: 'Sunrise Gym', keyErased: true, dataErased: true }),
  });
  const studios = two();

  await studios.remove('one');

  expect(studios.current).toBeNull();
  expect(studios.list.map(({ id }) => id)).toEqual(['two']);
  expect(studios.notice && noticeWords(studios.notice)).toEqual({
    text: 'Sunrise Gym was removed. Its key and its local data are erased.',
    variant: 'success',
  });
});

test.each([
  [
    { keyErased: true, dataErased: false },
    'Gym was removed and its key is erased, but its local files could not be erased. Without the key nobody can read them.',
  ],
  [
    { keyErased: false, dataErased: true },
    'Gym was removed and its local data are erased, but its key may still be in the keyring. Delete the entry “studiodesk” there.',
  ],
  [
    { keyErased: false, dataErased: false },
    'Gym was taken off the list, but its local files could not be erased, and its key may still be in the keyring. Delete the entry “studiodesk” there.',
  ],
])('what could not be erased is a warning (%#)', (erased, text) => {
  const removed = { name: 'Gym', ...erased };

  expect(noticeWords({ kind: 'removed', removed })).toEqual({ text, variant: 'warning' });
});

test('the program’s list is taken, and the demo studio stays on it', async () => {
  const moon = studio({ id: 'two', name: 'Moon Gym' });
  const demo = studio({ id: 'demo', kind: 'demo' });
  program({ list_studios: () => [studio(), moon] });
  const studios = new StudiosState();
  studios.accept([studio(), demo], demo);

  expect(await studios.relist()).toEqual(moon);

  expect(studios.list.map(({ id }) => id)).toEqual(['one', 'two', 'demo']);
});

test('a studio that cannot be opened leaves the open one open', async () => {
  program({ open_studio: () => Promise.reject(failure('keyring_locked')) });
  const studios = two();

  expect(await studios.open('two')).toBeNull();

  expect(studios.current?.id).toBe('one');
  expect(studios.status).toEqual({
    kind: 'failed',
    studio: 'two',
    error: failure('keyring_locked'),
  });
});

test('the demo studio is added to the list and opened', async () => {
  program({ try_demo: () => studio({ id: 'demo', kind: 'demo' }) });
  const studios = new StudiosState();

  await studios.tryDemo();

  expect(studios.current?.id).toBe('demo');
  expect(studios.list).toHaveLength(1);
});

test('a replaced key is confirmed by name', async () => {
  program({ replace_key: () => studio() });
  const studios = two();

  expect(await studios.replaceKey('one')).toBe(true);

  expect(studios.notice).toEqual({ kind: 'key_replaced', name: 'Sunrise Gym' });
});

test('a studio with another key is the open one, as it is for the program', async () => {
  program({ replace_key: () => studio({ id: 'two', name: 'Moon Gym' }) });
  const studios = two();

  await studios.replaceKey('two');

  expect(studios.current?.id).toBe('two');
  expect(studios.list.map(({ id }) => id)).toEqual(['one', 'two']);
});
