import { describe, expect, test } from 'vitest';

import { isChange, lineWords, receiptLines, valueWords } from './lineWords';

const line = (before: string | null, after: string | null) => ({ label: 'email', before, after });

describe('a line', () => {
  test('says what is there as a person reads it', () => {
    expect(valueWords('2026-12-31')).toBe('31 December 2026');
    expect(valueWords('2026-12-31T18:00:00')).toMatch(/31 December 2026.* 18:00/);
    expect(valueWords('')).toBe('(nothing)');
    expect(valueWords('Premium')).toBe('Premium');
  });

  test('that goes is not shown as if it stayed', () => {
    expect(lineWords(line('a@b.org', null))).toBe('Email: a@b.org → (nothing)');
    expect(lineWords(line(null, 'a@b.org'))).toBe('Email: a@b.org');
    expect(lineWords(line('a@b.org', 'a@b.org'))).toBe('Email: a@b.org');
    expect([isChange(line('', 'x')), isChange(line('x', 'y'))]).toEqual([false, true]);
  });
});

test('a receipt has at most twelve lines of 80 characters, broken between words', () => {
  const lines = receiptLines(['Short', `${'word '.repeat(30)}end`, 'x'.repeat(200)]);

  expect(lines[0]).toBe('Short');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
  expect(lines[1]).toMatch(/^word .*word$/);
  expect(receiptLines(Array(20).fill('line') as string[]).length).toBe(12);
});
