import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { scanned } from '../../../test/scan';
import { listenForCards } from './listen';

let stop: () => void = () => undefined;
const onscan = vi.fn();

beforeEach(() => {
  document.body.innerHTML = '<button>Press</button><input value="ab">';
  stop = listenForCards(onscan);
});

afterEach(() => {
  stop();
  onscan.mockReset();
  document.body.innerHTML = '';
});

test('a card is heard with the focus nowhere, on a button and in a field', () => {
  for (const target of [
    document.body,
    document.querySelector('button'),
    document.querySelector('input'),
  ]) {
    scanned('12345678', target ?? document.body);
  }

  expect(onscan.mock.calls).toEqual([['12345678'], ['12345678'], ['12345678']]);
});

test('what the reader wrote into a field is taken out again', () => {
  const field = document.querySelector('input') as HTMLInputElement;
  const oninput = vi.fn();
  field.addEventListener('input', oninput);

  scanned('12345678', field);

  expect(field.value).toBe('ab');
  expect(oninput).toHaveBeenCalled();
});

test('neither the space nor the Enter of a card presses the button that has the focus', () => {
  const button = document.querySelector('button') as HTMLButtonElement;

  const passed = scanned('1234 5678', button);

  expect(passed[4]).toBe(false);
  expect(passed.at(-1)).toBe(false);
  expect(onscan).toHaveBeenCalledWith('1234 5678');
});

test('a card without an end is heard once the reader is quiet', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  scanned('12345678', document.body, '');
  expect(onscan).not.toHaveBeenCalled();

  vi.advanceTimersByTime(200);
  vi.useRealTimers();

  expect(onscan).toHaveBeenCalledWith('12345678');
});

test('a press of Enter alone goes where it belongs', () => {
  const passed = scanned('', document.querySelector('button') as HTMLButtonElement);

  expect(passed).toEqual([true]);
});

test('after the end nothing is heard', () => {
  stop();

  scanned('12345678', document.body);

  expect(onscan).not.toHaveBeenCalled();
});
