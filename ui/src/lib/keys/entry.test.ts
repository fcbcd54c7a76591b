import { expect, test } from 'vitest';

import { failure } from '../../test/fixtures';
import { later, program } from '../../test/program';
import { KeyEntryState } from './entry.svelte';

test('typed characters arrive in order, one after the other', async () => {
  const first = later<{ length: number }>();
  const calls = program({
    type_key: ({ text }) => (text === 'a' ? first.answer : { length: 2 }),
  });
  const key = new KeyEntryState();

  const done = [key.type('a'), key.type('b')];
  await Promise.resolve();
  expect(calls).toHaveLength(1);
  first.give({ length: 1 });
  await Promise.all(done);

  expect(calls.map(({ args }) => args)).toEqual([{ text: 'a' }, { text: 'b' }]);
  expect(key.length).toBe(2);
});

test('a failed paste keeps what was entered and says why', async () => {
  program({
    type_key: () => ({ length: 1 }),
    paste_key: () => Promise.reject(failure('clipboard_empty')),
  });
  const key = new KeyEntryState();

  await key.type('a');
  await key.paste();

  expect(key.length).toBe(1);
  expect(key.error?.code).toBe('clipboard_empty');
});

test('a failure does not stop what is typed after it', async () => {
  program({
    paste_key: () => Promise.reject(failure('key_too_long', { limit: 2000 })),
    clear_key: () => ({ length: 0 }),
  });
  const key = new KeyEntryState();

  await key.paste();
  await key.clear();

  expect(key.error).toBeNull();
});
