import { afterEach, expect, test } from 'vitest';

import { windowKey, type WindowWish } from './windowKeys';

/** What a key asks for, after the program took it from the web view or not. */
function wish(init: KeyboardEventInit, isTaken = false): WindowWish {
  const event = new KeyboardEvent('keydown', { cancelable: true, ...init });
  if (isTaken) event.preventDefault();
  return windowKey(event);
}

afterEach(() => document.body.replaceChildren());

test('the keys that the program takes from the web view reach the window', () => {
  expect(wish({ key: 'p', ctrlKey: true }, true)).toBe('print');
  expect(wish({ key: 'p', metaKey: true }, true)).toBe('print');
  expect(wish({ key: 'P', ctrlKey: true, shiftKey: true }, true)).toBe('palette');
});

test('a key that something on the page used is not used twice', () => {
  expect(wish({ key: 'z', ctrlKey: true })).toBe('undo');
  expect(wish({ key: 'z', ctrlKey: true }, true)).toBeNull();
  expect(wish({ key: '?' }, true)).toBeNull();
  expect(wish({ key: 'p' }, true)).toBeNull();
});

test('nothing is printed from under a dialog', () => {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('open', '');
  document.body.append(dialog);

  expect(wish({ key: 'p', ctrlKey: true }, true)).toBeNull();
});
