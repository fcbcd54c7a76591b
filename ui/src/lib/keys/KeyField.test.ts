import type { Call } from '../../test/program';

import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
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

function typed(calls: Call[]): string {
  return calls
    .filter(({ command }) => command === 'type_key')
    .map(({ args }) => (args as { text: string }).text)
    .join('');
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
  expect(calls.map(({ command }) => command)).toEqual(['clear_key', 'paste_key']);
});

test('typed characters are handed on and never enter the field', async () => {
  let length = 0;
  const calls = program({ type_key: () => ({ length: ++length }) });
  render(KeyFieldTest);

  for (const character of KEY) expect(await insert('insertText', character)).toBe(false);
  await screen.findByText('21 characters, kept outside this window');

  expect(typed(calls)).toBe(KEY);
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

test.each(['insertReplacementText', 'insertFromDrop'])(
  '%s is handed on and never enters the field',
  async (inputType) => {
    const calls = program();
    render(KeyFieldTest);

    expect(await insert(inputType, KEY)).toBe(false);
    await screen.findByText('21 characters, kept outside this window');

    expect(typed(calls)).toBe(KEY);
    expect(everything()).not.toContain(KEY.slice(0, 4));
  },
);

test('a dropped text is handed on and never enters the field', async () => {
  const calls = program();
  render(KeyFieldTest);
  const drop = new Event('drop', { cancelable: true, bubbles: true });
  Object.assign(drop, { dataTransfer: { getData: () => KEY } });

  expect(await fireEvent(field(), drop)).toBe(false);
  await screen.findByText('21 characters, kept outside this window');

  expect(typed(calls)).toBe(KEY);
});

test('a composition is handed on once, when it has ended, and does not stay in the field', async () => {
  const calls = program();
  render(KeyFieldTest);

  for (const data of ['n', 'ni', 'ñi']) {
    await insert('insertCompositionText', data);
    field().value = data;
    await fireEvent(field(), new InputEvent('input', { isComposing: true, bubbles: true }));
  }
  await insert('deleteCompositionText');
  await insert('insertFromComposition', 'ñi');
  await fireEvent(field(), new CompositionEvent('compositionend', { data: 'ñi', bubbles: true }));
  await screen.findByText('2 characters, kept outside this window');

  expect(typed(calls)).toBe('ñi');
  expect(field().value).toBe('••');
});

test('the key is forgotten with the field', async () => {
  const calls = program();
  const { unmount } = render(KeyFieldTest);
  await insert('insertText', 'a');
  await screen.findByText('1 character, kept outside this window');

  unmount();

  await waitFor(() => expect(calls.at(-1)?.command).toBe('clear_key'));
});

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
