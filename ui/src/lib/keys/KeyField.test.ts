import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';

import { failure } from '../../test/fixtures';
import { program } from '../../test/program';
import KeyFieldTest from './KeyFieldTest.svelte';

const KEY = 'c4n4ry-key-0123456789';

function field(): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>('API key');
}

function insert(inputType: string, data: string | null = null) {
  return fireEvent(
    field(),
    new InputEvent('beforeinput', { inputType, data, cancelable: true, bubbles: true }),
  );
}

function everything(): string {
  return document.documentElement.outerHTML + field().value;
}

test('a pasted key is read by the program and is never in the document', async () => {
  const calls = program({ paste_key: () => ({ length: KEY.length }) });
  render(KeyFieldTest);
  const paste = new Event('paste', { cancelable: true, bubbles: true });
  Object.assign(paste, { clipboardData: { getData: () => KEY } });

  const allowed = await fireEvent(field(), paste);

  expect(allowed).toBe(false);
  expect(await screen.findByText('21 characters, kept outside this window')).toBeTruthy();
  expect(field().value).toBe('•'.repeat(KEY.length));
  expect(everything()).not.toContain(KEY);
  expect(calls).toEqual([{ command: 'paste_key', args: {} }]);
});

test('typed characters are handed on and never enter the field', async () => {
  let length = 0;
  const calls = program({ type_key: () => ({ length: ++length }) });
  render(KeyFieldTest);

  for (const character of KEY) expect(await insert('insertText', character)).toBe(false);
  await screen.findByText('21 characters, kept outside this window');

  expect(calls.map(({ args }) => (args as { text: string }).text).join('')).toBe(KEY);
  expect(everything()).not.toContain(KEY.slice(0, 4));
});

test.each(['deleteContentBackward', 'deleteContentForward', 'deleteByCut'])(
  '%s clears the whole key',
  async (inputType) => {
    const calls = program({ paste_key: () => ({ length: 36 }), clear_key: () => ({ length: 0 }) });
    render(KeyFieldTest);
    await fireEvent.click(screen.getByRole('button', { name: 'Paste' }));
    await screen.findByText('36 characters, kept outside this window');

    await insert(inputType);

    expect(await screen.findByText(/goes straight to the program/)).toBeTruthy();
    expect(field().value).toBe('');
    expect(calls.at(-1)?.command).toBe('clear_key');
  },
);

test('what gets into the field in spite of all is taken out', async () => {
  program();
  render(KeyFieldTest);

  await fireEvent.input(field(), { target: { value: KEY } });

  expect(field().value).toBe('');
});

test('a refusal is told at the field', async () => {
  program({ paste_key: () => Promise.reject(failure('clipboard_empty')) });
  render(KeyFieldTest);

  await fireEvent.click(screen.getByRole('button', { name: 'Paste' }));

  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('There is no text to paste');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(field().getAttribute('aria-describedby')).toContain(alert.id);
});
