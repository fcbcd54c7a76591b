import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

import ActionMenu from './ActionMenu.svelte';

const entry = (id: string, key: string, isShifted = false) => ({
  id,
  label: `Do ${id}`,
  stroke: { key, isShifted },
  run: vi.fn(),
});

function open() {
  const book = entry('book', 'c');
  const outbox = entry('outbox', 'o', true);
  const copy = entry('copy', '1');
  const onclose = vi.fn();
  render(ActionMenu, {
    section: { name: 'Bookings', entries: [book] },
    everywhere: [outbox, copy],
    onclose,
  });
  return { book, outbox, copy, onclose, user: userEvent.setup() };
}

test('a letter does what it stands beside, and closes the list', async () => {
  const { book, outbox, onclose, user } = open();
  screen.getByRole('button', { name: 'Do book' }).focus();

  await user.keyboard('c');

  expect(book.run).toHaveBeenCalledOnce();
  expect(outbox.run).not.toHaveBeenCalled();
  expect(onclose).toHaveBeenCalled();
});

test('what is done everywhere wants Shift, and a digit its place', async () => {
  const { outbox, copy, user } = open();
  screen.getByRole('button', { name: 'Do book' }).focus();

  await user.keyboard('o');
  expect(outbox.run).not.toHaveBeenCalled();
  await user.keyboard('{Shift>}O{/Shift}');
  expect(outbox.run).toHaveBeenCalledOnce();
  await user.keyboard('1');
  expect(copy.run).toHaveBeenCalledOnce();
});

test('a letter with a modifier is somebody else’s', async () => {
  const { book, user } = open();
  screen.getByRole('button', { name: 'Do book' }).focus();

  await user.keyboard('{Control>}c{/Control}');

  expect(book.run).not.toHaveBeenCalled();
});

test('a section without actions says so', () => {
  render(ActionMenu, {
    section: { name: 'Notes', entries: [] },
    everywhere: [],
    onclose: () => {},
  });

  expect(screen.getByText('Nothing can be done in this section.')).toBeTruthy();
});
