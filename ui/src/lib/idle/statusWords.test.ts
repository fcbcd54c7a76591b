import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { STATUS_WORDS, statusWords } from './statusWords';

/** Every list of values in the contract that is one of verdicts on idle periods. */
function verdicts(node: unknown): string[][] {
  if (node === null || typeof node !== 'object') return [];
  if (Array.isArray(node)) {
    if (node.includes('IDLEPERIOD_CREATABLE')) return [node as string[]];
    return node.flatMap(verdicts);
  }
  return Object.values(node).flatMap(verdicts);
}

test('every verdict of the contract has a sentence, and no sentence is for nothing', () => {
  const file = '../src-tauri/crates/sandbox/contract.json';
  const lists = verdicts(JSON.parse(readFileSync(file, 'utf8')));

  const known = new Set(lists.flat().map((word) => word.replace(/^IDLEPERIOD_/, '')));

  expect(known.size).toBeGreaterThanOrEqual(16);
  expect([...STATUS_WORDS.keys()].sort()).toEqual([...known].sort());
  const sentences = new Set([...known].map(statusWords));
  expect(sentences.size).toBe(known.size);
});

test('a verdict that came later is shown as it came', () => {
  expect(statusWords('IDLEPERIOD_MOON_IN_THE_WAY')).toContain('IDLEPERIOD_MOON_IN_THE_WAY');
});
