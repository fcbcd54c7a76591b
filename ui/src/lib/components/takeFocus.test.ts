import { afterEach, expect, test, vi } from 'vitest';

import { takeFocus } from './takeFocus';

afterEach(() => document.body.replaceChildren());

/** A field whose first so many wishes for the focus are refused, as behind a dialog that closes. */
function field(refusals: number): HTMLInputElement {
  const field = document.createElement('input');
  document.body.append(field);
  const focus = field.focus.bind(field);
  vi.spyOn(field, 'focus').mockImplementation(() => {
    if (refusals-- <= 0) focus();
  });
  return field;
}

test('a refused focus is asked for again in the next frame', async () => {
  const refusing = field(1);

  takeFocus(refusing);
  expect(document.activeElement).toBe(document.body);

  await expect.poll(() => document.activeElement).toBe(refusing);
});

test('what somebody went to meanwhile keeps the focus', async () => {
  const refusing = field(1);
  const other = field(0);

  takeFocus(refusing);
  other.focus();
  await new Promise((resolve) => requestAnimationFrame(resolve));

  expect(document.activeElement).toBe(other);
  expect(refusing.focus).toHaveBeenCalledTimes(1);
});

test('what cannot have the focus is not asked for ever', async () => {
  const refusing = field(Infinity);

  takeFocus(refusing, 2);
  await expect.poll(() => vi.mocked(refusing.focus).mock.calls.length).toBe(3);
  await new Promise((resolve) => requestAnimationFrame(resolve));

  expect(refusing.focus).toHaveBeenCalledTimes(3);
});
