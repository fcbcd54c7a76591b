import type { CommandError } from '$lib/api/bindings';

import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { failure } from '../../test/fixtures';
import { SectionState } from './section.svelte';
import SectionFrameTest from './SectionFrameTest.svelte';

const READ = { value: 'Sauna', readAt: '2026-11-22T12:00:00Z' };

/** A part that was opened; the service fails as told, or answers. */
async function frame(stored: typeof READ | null, error: CommandError | null) {
  const failing = { error };
  const state = new SectionState<string>('1', (_, from) => {
    if (from === 'copy') return Promise.resolve(stored);
    return failing.error ? Promise.reject(failing.error) : Promise.resolve(READ);
  });
  render(SectionFrameTest, { state });
  await state.open();
  return { failing, user: userEvent.setup() };
}

test('a missing scope is named where the part would be', async () => {
  await frame(null, failure('scope_missing', { scope: 'CUSTOMER_BENEFIT_READ' }));

  const part = screen.getByRole('region', { name: 'Benefits' });

  expect(part.textContent).toContain('CUSTOMER_BENEFIT_READ');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('without network the copy stays, says that it is one, and can be asked for again', async () => {
  const { failing, user } = await frame(READ, failure('offline'));
  expect(screen.getByText('Sauna')).toBeTruthy();
  expect(screen.getByText(/No network/)).toBeTruthy();

  failing.error = null;
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(screen.queryByText(/No network/)).toBeNull();
});

test('a part that failed keeps what it showed, beside what went wrong', async () => {
  await frame(READ, failure('server'));

  expect(screen.getByText('Sauna')).toBeTruthy();
  expect(screen.getByRole('alert')).toBeTruthy();
});

test('while nothing is known, the part is busy and says so', async () => {
  const state = new SectionState<string>('1', () => new Promise(() => undefined));
  render(SectionFrameTest, { state });
  void state.open();

  const part = await screen.findByRole('region', { name: 'Benefits' });

  expect(part.getAttribute('aria-busy')).toBe('true');
  expect(screen.getByRole('status').textContent).toBe('Reading…');
});
