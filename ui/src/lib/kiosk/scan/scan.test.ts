import { describe, expect, test } from 'vitest';

import { ScanRecogniser, type Heard, type Stroke } from './scan';

let clock = 0;

/** Presses keys, each so many milliseconds after the one before. Gives what the last one was. */
function pressed(
  keys: (string | Partial<Stroke>)[],
  gap: number | number[],
  recogniser = new ScanRecogniser(),
): Heard {
  let heard: Heard = { kind: 'nothing' };
  clock += 10_000;
  for (const [index, key] of keys.entries()) {
    clock += Array.isArray(gap) ? (gap[index] ?? 0) : gap;
    const stroke = { key: '', code: '', ctrl: false, alt: false, shift: false, repeat: false };
    const given = typeof key === 'string' ? { key } : key;
    heard = recogniser.hear({ ...stroke, ...given, at: clock });
  }
  return heard;
}

const card = [...'00A1B2C3', 'Enter'];

describe('a card', () => {
  test.each([
    ['Enter', 'Enter'],
    ['Tab', 'Tab'],
    ['a line feed', { key: 'j', ctrl: true }],
    ['a carriage return', { key: 'm', ctrl: true }],
  ])('ends with %s', (_, end) => {
    expect(pressed([...'0123456789', end], 5)).toEqual({ kind: 'scan', code: '0123456789' });
  });

  test('is heard from a slow reader, and over a stumble of the computer', () => {
    expect(pressed(card, 30)).toEqual({ kind: 'scan', code: '00A1B2C3' });
    expect(pressed(card, [0, 5, 5, 90, 5, 5, 5, 5, 5]).kind).toBe('scan');
  });

  test('may end with nothing', () => {
    const recogniser = new ScanRecogniser();
    pressed([...'0123456789'], 5, recogniser);

    expect(recogniser.quiet()).toEqual({ kind: 'scan', code: '0123456789' });
    expect(recogniser.quiet()).toEqual({ kind: 'nothing' });
  });

  test('loses its control characters, wherever they stand', () => {
    const noise = [{ key: 'b', ctrl: true }, '\u0002', '\u200e'];
    const keys = [...noise, ...'12', { key: ']', ctrl: true }, ...'34', ...noise, 'Enter'];

    expect(pressed(keys, 5)).toEqual({ kind: 'scan', code: '1234' });
  });

  test('keeps capital letters, and the Shift before them is no character', () => {
    const keys = [
      'Shift',
      { key: 'A', shift: true },
      ...'1',
      'Shift',
      { key: 'B', shift: true },
      ...'2',
    ];

    expect(pressed([...keys, 'Enter'], 5)).toEqual({ kind: 'scan', code: 'A1B2' });
  });

  test('is made of figures on a French keyboard too', () => {
    const signs = [...'&é"\'('].map((key, index) => ({ key, code: `Digit${index + 1}` }));

    expect(pressed([...signs, 'Enter'], 5)).toEqual({ kind: 'scan', code: '12345' });
  });

  test('is one card after the other', () => {
    const recogniser = new ScanRecogniser();

    expect(pressed(card, 5, recogniser).kind).toBe('scan');
    expect(pressed(['9', ...card], 5, recogniser)).toEqual({ kind: 'scan', code: '900A1B2C3' });
  });
});

describe('no card', () => {
  test('is what a person types, slowly or as fast as anybody can', () => {
    expect(pressed(card, 180).kind).toBe('nothing');
    expect(pressed(card, 80).kind).toBe('nothing');
    // Two keys that roll into each other do not make one.
    expect(pressed([...'12345', 'Enter'], [0, 15, 90, 85, 20, 95]).kind).toBe('nothing');
  });

  test('is a key that is held down', () => {
    const held = { key: '5', repeat: true };

    expect(pressed(['5', held, held, held, held, 'Enter'], 30).kind).toBe('nothing');
  });

  test('are three characters, or far too many', () => {
    expect(pressed([...'123', 'Enter'], 5).kind).toBe('nothing');
    expect(pressed([...'1'.repeat(200), 'Enter'], 5).kind).toBe('nothing');
  });

  test('is what an arrow key or a long pause cuts in two', () => {
    expect(pressed([...'123', 'ArrowLeft', ...'456', 'Enter'], 5).kind).toBe('nothing');
    expect(pressed([...'1234', 'Enter'], [0, 5, 5, 5, 4_000]).kind).toBe('nothing');
  });
});
