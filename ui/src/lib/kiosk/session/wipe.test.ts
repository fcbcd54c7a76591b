import { afterEach, expect, test, vi } from 'vitest';

import { wipe } from './wipe';

afterEach(() => {
  document.body.innerHTML = '';
  vi.useRealTimers();
});

test('everything goes from the screen before anything is waited for, and the page is loaded anew', async () => {
  const order: string[] = [];

  await wipe({
    blank: () => order.push('blank'),
    end: () => Promise.resolve(order.push('end')),
    reload: () => order.push('reload'),
  });

  expect(order).toEqual(['blank', 'end', 'reload']);
});

test('a field that is still there is emptied, and the clipboard too', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  document.body.innerHTML = '<input value="CANARY"><textarea>CANARY</textarea>';

  await wipe({ blank: vi.fn(), end: () => Promise.resolve(), reload: vi.fn() });

  expect(
    [...document.querySelectorAll('input, textarea')].map((field) => Reflect.get(field, 'value')),
  ).toEqual(['', '']);
  expect(writeText).toHaveBeenCalledWith('');
  vi.unstubAllGlobals();
});

test.each([
  ['refuses', () => Promise.reject(new Error('no'))],
  [
    'is gone',
    () => {
      throw new Error('gone');
    },
  ],
])('the page goes even when the program %s', async (_, end) => {
  const reload = vi.fn();

  await wipe({ blank: vi.fn(), end, reload }).catch(() => undefined);

  expect(reload).toHaveBeenCalledOnce();
});

test('a program that does not answer holds nobody up for longer than two seconds', async () => {
  vi.useFakeTimers();
  const reload = vi.fn();

  void wipe({ blank: vi.fn(), end: () => new Promise(() => undefined), reload });
  await vi.advanceTimersByTimeAsync(2000);

  expect(reload).toHaveBeenCalledOnce();
});
