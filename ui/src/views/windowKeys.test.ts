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

test('the list of actions is asked for from the search and from buttons, and not from within a form', () => {
  const asked = (element: string) => {
    document.body.innerHTML = element;
    let seen: WindowWish = null;
    const hear = (event: KeyboardEvent) => (seen = windowKey(event));
    window.addEventListener('keydown', hear, { once: true });
    const init = { key: '.', ctrlKey: true, bubbles: true, cancelable: true };
    document.body.firstElementChild?.dispatchEvent(new KeyboardEvent('keydown', init));
    return seen;
  };

  expect(asked('<input type="search">')).toBe('actions');
  expect(asked('<button type="button">Book</button>')).toBe('actions');
  expect(asked('<input type="text">')).toBeNull();
  expect(asked('<textarea></textarea>')).toBeNull();
  expect(wish({ key: '.', ctrlKey: true, shiftKey: true })).toBe('actions');
  expect(wish({ key: '.' })).toBeNull();
});
