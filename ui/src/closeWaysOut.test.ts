import { expect, test } from 'vitest';

import { closeWaysOut } from './closeWaysOut';

function allowed(target: EventTarget, kind: string): boolean {
  return target.dispatchEvent(new Event(kind, { cancelable: true, bubbles: true }));
}

test('drops are refused, and the context menu outside of text fields', () => {
  closeWaysOut(window);
  document.body.innerHTML = '<p>text</p><input type="search"><input type="password">';
  const [text, field, key] = [...document.body.children];
  if (!text || !field || !key) throw new Error('the page is empty');

  expect(allowed(text, 'drop')).toBe(false);
  expect(allowed(text, 'dragover')).toBe(false);
  expect(allowed(text, 'contextmenu')).toBe(false);
  expect(allowed(key, 'contextmenu')).toBe(false);
  expect(allowed(field, 'contextmenu')).toBe(true);
});
