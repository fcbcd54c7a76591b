import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { failure } from '../../test/fixtures';
import ErrorAlert from './ErrorAlert.svelte';
import { errorWords } from './words';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('the service’s words and the reference are shown', () => {
  const error = failure('server', { fromServer: true, message: 'boom', traceId: 'abc123' });
  render(ErrorAlert, { error });

  expect(screen.getByRole('alert').textContent).toContain('The service says: boom');
  expect(screen.getByRole('alert').textContent).toContain('abc123');
  expect(screen.getByRole('button', { name: 'Copy reference' })).toBeTruthy();
});

test('our own message is never shown', () => {
  render(ErrorAlert, { error: failure('internal', { message: 'secret detail' }) });

  expect(screen.getByRole('alert').textContent).not.toContain('secret detail');
});

test('a pause is counted down, then trying again is offered', async () => {
  const onretry = vi.fn();
  render(ErrorAlert, { error: failure('rate_limited', { waitSeconds: 2 }), onretry });
  expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true);
  expect(screen.getByRole('button').textContent).toContain('Again in 2 seconds');

  await vi.advanceTimersByTimeAsync(1_000);
  expect(screen.getByRole('button').textContent).toContain('Again in 1 second');
  await vi.advanceTimersByTimeAsync(1_000);
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(onretry).toHaveBeenCalledOnce();
});

test('the limit of the keyring is told', () => {
  expect(errorWords(failure('key_too_long', { limit: 2500 })).text).toContain('2,500');
  expect(errorWords(failure('key_too_long')).text).not.toContain('null');
});

test('the missing scope is named', () => {
  const error = failure('scope_missing', { scope: 'CUSTOMER_READ' });

  expect(errorWords(error).text).toContain('CUSTOMER_READ');
});
