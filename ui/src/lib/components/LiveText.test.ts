import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import LiveText from './LiveText.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what changes on and on is read out once, when it stands still', async () => {
  const { rerender } = render(LiveText, { text: '3 waiting' });
  const said = () => screen.getByRole('status').textContent;

  await vi.advanceTimersByTimeAsync(1_000);
  await rerender({ text: '2 waiting' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(said()).toBe('');
  await vi.advanceTimersByTimeAsync(1_000);
  await tick();

  expect(said()).toBe('2 waiting');
});
