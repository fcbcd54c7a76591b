import { expect, test } from 'vitest';

import { later } from '../../test/program';
import { coalesced } from './coalesced';

test('what is asked for during a run is done once more, and not more often', async () => {
  const first = later<undefined>();
  let runs = 0;
  const ask = coalesced(() => {
    runs += 1;
    return runs === 1 ? first.answer : Promise.resolve();
  });

  const asked = ask();
  void ask();
  void ask();
  first.give(undefined);
  await asked;

  expect(runs).toBe(2);
});

test('after a failure it can be asked again', async () => {
  let works = false;
  const ask = coalesced(() => (works ? Promise.resolve() : Promise.reject(new Error('no'))));
  await expect(ask()).rejects.toThrow('no');

  works = true;

  await expect(ask()).resolves.toBeUndefined();
});
