import { expect, test } from 'vitest';

import { arrowTarget } from './arrowKeys';

const first = document.createElement('button');
const second = document.createElement('button');
const third = document.createElement('button');
const ITEMS = [first, second, third];

test('arrows go to the neighbour and round the ends', () => {
  expect(arrowTarget('ArrowDown', ITEMS, first)).toBe(second);
  expect(arrowTarget('ArrowDown', ITEMS, third)).toBe(first);
  expect(arrowTarget('ArrowUp', ITEMS, third)).toBe(second);
  expect(arrowTarget('ArrowUp', ITEMS, first)).toBe(third);
});

test('from outside an arrow enters at its end', () => {
  expect(arrowTarget('ArrowDown', ITEMS, document.body)).toBe(first);
  expect(arrowTarget('ArrowUp', ITEMS, null)).toBe(third);
});

test('Home and End go to the ends, other keys nowhere', () => {
  expect(arrowTarget('Home', ITEMS, second)).toBe(first);
  expect(arrowTarget('End', ITEMS, second)).toBe(third);
  expect(arrowTarget('Enter', ITEMS, second)).toBeNull();
  expect(arrowTarget('ArrowDown', [], null)).toBeNull();
});
