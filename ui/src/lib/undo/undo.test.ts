import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { failure } from '../../test/fixtures';
import { SHOWN, UndoState } from './undo.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const offer = (undo = () => Promise.resolve()) => ({ id: '9', words: 'Note saved', undo });

test('the way back stands for ten seconds', () => {
  const state = new UndoState();
  state.offer(offer());

  vi.advanceTimersByTime(SHOWN - 1);
  expect(state.status.kind).toBe('offered');
  vi.advanceTimersByTime(1);

  expect(state.status.kind).toBe('none');
});

test('it stays while somebody is about to use it', () => {
  const state = new UndoState();
  state.offer(offer());

  state.hold();
  vi.advanceTimersByTime(2 * SHOWN);
  expect(state.status.kind).toBe('offered');
  state.release();
  vi.advanceTimersByTime(SHOWN);

  expect(state.status.kind).toBe('none');
});

test('what was taken back is told, and cannot be taken back twice', async () => {
  const undone = vi.fn(() => Promise.resolve());
  const state = new UndoState();
  state.offer(offer(undone));

  expect(state.undo()).toBe(true);
  expect(state.undo()).toBe(false);
  await vi.waitFor(() => expect(state.status.kind).toBe('undone'));

  expect(undone).toHaveBeenCalledOnce();
});

test('what could not be taken back says why', async () => {
  const state = new UndoState();
  state.offer(offer(() => Promise.reject(failure('offline'))));

  state.undo();
  await vi.waitFor(() => expect(state.status.kind).toBe('failed'));

  expect(state.status).toMatchObject({ error: { code: 'offline' } });
});

test('what something else has ended is offered no longer', () => {
  const state = new UndoState();
  state.offer(offer());

  state.retract('8');
  expect(state.status.kind).toBe('offered');
  state.retract('9');

  expect(state.status.kind).toBe('none');
});
