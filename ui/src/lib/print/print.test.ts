import { readFileSync } from 'node:fs';

import { cleanup, fireEvent, render } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';

import { program } from '../../test/program';
import { PageMissing, PrintState, print } from './print.svelte';
import PrintSheet from './PrintSheet.svelte';

afterEach(cleanup);

const receipt = { token: '7', pages: 2, keptAt: null };

test('what the window shows is printed by the program, for a page cannot', async () => {
  const calls = program();

  await new PrintState().window();

  expect(calls.map(({ command }) => command)).toEqual(['print_window']);
});

test('a document is printed once all of its pages are there, and is let go of', async () => {
  const calls = program();
  const printed = print.document(receipt);
  const { container } = render(PrintSheet);
  const [first, second] = container.querySelectorAll('img');
  expect(first?.getAttribute('src')).toBe('preview://localhost/7/0/2400');
  if (first) await fireEvent.load(first);
  expect(calls).toEqual([]);

  if (second) await fireEvent.load(second);
  await printed;

  expect(calls.map(({ command }) => command)).toEqual(['print_window', 'close_preview']);
  // The dialog draws them only when the person has chosen a printer.
  expect(container.querySelectorAll('img')).toHaveLength(2);
});

test('a document of which a page does not come is not printed, says so, and is let go of', async () => {
  const calls = program();
  const printed = print.document(receipt);
  const refused = expect(printed).rejects.toBeInstanceOf(PageMissing);
  const { container } = render(PrintSheet);
  const [first, second] = container.querySelectorAll('img');
  if (first) await fireEvent.load(first);

  if (second) await fireEvent.error(second);
  await refused;

  expect(calls.map(({ command }) => command)).toEqual(['close_preview']);
  expect(container.querySelector('img')).toBeNull();
});

test('what is printed next takes the place of a document', async () => {
  const calls = program();
  const print = new PrintState();
  const first = print.document(receipt);

  await print.window();
  await first;

  expect(print.pages).toEqual([]);
  expect(calls.map(({ command }) => command).sort()).toEqual(['close_preview', 'print_window']);
});

test('on paper there is no bar, no form and no darkness, and a document alone', () => {
  const css = readFileSync('src/lib/styles/print.css', 'utf8');
  const hidden = /\}([^}]*)\{\s*display: none !important/.exec(css)?.[1] ?? '';

  expect(css).toContain('@media print');
  expect(css).toContain('color-scheme: light');
  for (const part of [':not(.desk, .sheet)', '.desk > :not(.card)', "[role='tablist']", 'form']) {
    expect(hidden).toContain(part);
  }
  expect(hidden).toContain('#app:has(> .sheet) > .desk');
});
