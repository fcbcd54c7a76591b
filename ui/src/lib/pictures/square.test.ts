import { expect, test } from 'vitest';

import { atNearness, begun, cropOf, moved, nearness, SMALLEST, turned, zoomed } from './square';

const WIDE = { width: 400, height: 300 };

test('it begins as the largest square in the middle', () => {
  expect(begun(WIDE)).toEqual({ x: 50, y: 0, size: 300, turns: 0 });
});

test('it never leaves the picture, however far it is moved', () => {
  const square = moved(WIDE, begun(WIDE), 10, 10);

  expect(square).toMatchObject({ x: 100, y: 0 });
  expect(moved(WIDE, square, -10, -10)).toMatchObject({ x: 0, y: 0 });
});

test('what is under the pointer stays there when it comes nearer', () => {
  const near = zoomed(WIDE, begun(WIDE), 2, { across: 1, down: 0 });

  expect(near).toEqual({ x: 200, y: 0, size: 150, turns: 0 });
});

test('it comes as near as a face can still be told, and no farther than the whole', () => {
  expect(zoomed(WIDE, begun(WIDE), 99).size).toBe(SMALLEST);
  expect(zoomed(WIDE, begun(WIDE), 0.01).size).toBe(300);
});

test('four turns to one side, or one there and back, change nothing', () => {
  const start = zoomed(WIDE, begun(WIDE), 2, { across: 0.2, down: 0.7 });

  let square = start;
  for (let turn = 0; turn < 4; turn += 1) square = turned(WIDE, square, 'right');

  expect(square).toEqual(start);
  expect(turned(WIDE, turned(WIDE, start, 'left'), 'right')).toEqual(start);
});

test('a corner goes where a turned picture has it', () => {
  const above = { x: 0, y: 0, size: 100, turns: 0 };

  expect(turned(WIDE, above, 'right')).toEqual({ x: 200, y: 0, size: 100, turns: 1 });
  expect(turned(WIDE, above, 'left')).toEqual({ x: 0, y: 300, size: 100, turns: 3 });
});

test('nearness and square say the same', () => {
  for (const step of [0, 25, 50, 100]) {
    expect(nearness(WIDE, atNearness(WIDE, begun(WIDE), step))).toBe(step);
  }
  expect(nearness({ width: 100, height: 100 }, begun({ width: 100, height: 100 }))).toBe(0);
});

test('what is sent has whole pixels and lies in the picture', () => {
  const odd = { x: 99.7, y: 0.4, size: 300.4, turns: 0 };

  expect(cropOf(WIDE, odd)).toEqual({ x: 100, y: 0, size: 300, turns: 0 });
});
