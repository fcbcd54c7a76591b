import { beforeEach, expect, test } from 'vitest';

import { focusButton } from './focusButton';

const panel = (content: string) => {
  document.body.innerHTML = `<div role="tabpanel" tabindex="0">${content}</div>`;
};
const focused = () => document.activeElement?.id;

beforeEach(() => panel(''));

test('the first that can be pressed has the focus', async () => {
  panel(`<button data-does="end" disabled></button>
    <button data-does="end" aria-disabled="true"></button>
    <button data-does="end" id="this"></button><button data-does="end"></button>`);

  expect(await focusButton('end')).toBe(true);
  expect(focused()).toBe('this');
});

test('one that is grey and says why is better than none', async () => {
  panel('<button data-opens="lift" aria-disabled="true" id="grey"></button>');

  expect(await focusButton('lift')).toBe(true);
  expect(focused()).toBe('grey');
});

test('a section that is still being read is waited for', async () => {
  const led = focusButton('end');
  await Promise.resolve();

  document
    .querySelector('[role="tabpanel"]')
    ?.insertAdjacentHTML('beforeend', '<button data-does="end" id="late"></button>');

  expect(await led).toBe(true);
  expect(focused()).toBe('late');
});

test('where there is none the section has the focus', async () => {
  panel('<button data-does="other"></button>');

  expect(await focusButton('end', 20)).toBe(false);
  expect(document.activeElement?.role).toBe('tabpanel');
});
