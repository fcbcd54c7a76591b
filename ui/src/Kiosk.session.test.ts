import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { account, HOME, kioskError } from './test/kiosk';
import { kiosk, press, signedIn } from './test/kioskWindow';
import { tell } from './test/program';

const canary = {
  kiosk_home: () => ({ ...HOME, firstName: 'Anna' }),
  kiosk_balance: () => account(),
};

describe('time', () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => vi.useRealTimers());
  const seconds = (count: number) => vi.advanceTimersByTimeAsync(1000 * count);

  test('nobody there: after a minute it asks, and 20 seconds later everything is gone', async () => {
    const { reload, asked } = await signedIn(canary);

    await seconds(61);
    expect(screen.getByRole('alertdialog', { name: 'Are you still there?' })).toBeTruthy();
    expect(reload).not.toHaveBeenCalled();
    await seconds(21);

    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(asked('kiosk_end')).toEqual([{ session: 's1' }]);
    expect(document.body.textContent).not.toContain('Anna');
  });

  test.each([
    ['a touch', () => fireEvent.pointerDown(document.body)],
    ['a key', () => fireEvent.keyDown(document.body, { key: 'a' })],
    ['the button', () => fireEvent.click(screen.getByRole('button', { name: 'I am still here' }))],
  ])('%s goes on', async (_, act) => {
    const { reload } = await signedIn(canary);
    const heading = screen.getByRole('heading', { name: 'Hello, Anna' });
    heading.focus();
    await seconds(65);
    expect(screen.getByRole('alertdialog')).toBeTruthy();

    await act();

    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBe(null));
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await seconds(59);
    expect(reload).not.toHaveBeenCalled();
  });

  test('the touch that goes on presses nothing that lay under it', async () => {
    await signedIn(canary);
    await seconds(65);
    const tile = screen.getByRole('button', { name: 'My balance', hidden: true });

    await fireEvent.pointerDown(tile);
    await fireEvent.click(tile);

    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBe(null));
    expect(screen.getByRole('heading', { name: 'Hello, Anna' })).toBeTruthy();
  });

  test('a form may rest twice as long', async () => {
    const { user } = await kiosk();
    await press(user, 'Enter your number');

    await seconds(110);
    expect(screen.queryByRole('alertdialog')).toBe(null);
    await seconds(11);

    expect(screen.getByRole('alertdialog')).toBeTruthy();
  });

  test('the start page waits for ever, and no clock runs', async () => {
    const { reload } = await kiosk();
    await seconds(2);
    const timers = vi.getTimerCount();

    await seconds(3600);

    expect(timers).toBe(0);
    expect(reload).not.toHaveBeenCalled();
    expect(screen.getByRole('heading', { name: 'Welcome' })).toBeTruthy();
  });

  test('a language that somebody chose and left goes back to the first', async () => {
    const { user, reload, asked } = await kiosk();
    await press(user, 'Polski');

    await seconds(85);

    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(asked('kiosk_end')).toEqual([]);
  });
});

test('Done is in its corner on each page, and ends at once', async () => {
  const { user, reload, asked } = await signedIn(canary);
  await press(user, 'My balance');
  await screen.findByText('You still owe €49.90.');

  await press(user, 'Done');

  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(asked('kiosk_end')).toEqual([{ session: 's1' }]);
  expect(document.body.textContent?.trim()).toBe('');
});

test('when the program says that it is over, it is', async () => {
  const { reload } = await signedIn(canary);

  await tell('kiosk-ended', 'idle');

  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(document.body.textContent).not.toContain('Anna');
});

test('an answer that says that the session is over ends it', async () => {
  const { user, reload } = await signedIn({
    kiosk_balance: () => Promise.reject(kioskError('session_over') as never),
  });

  await press(user, 'My balance');

  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

test('nothing of it stays in the storage of the page, in its address or in its title', async () => {
  const { user, reload } = await signedIn(canary);
  await press(user, 'My balance');

  await press(user, 'Done');

  await waitFor(() => expect(reload).toHaveBeenCalled());
  expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, '']);
  expect(document.title).toBe('Self-service');
  expect(location.hash + location.search).toBe('');
});

test('menus, marking, dragging, copying and pasting are refused', async () => {
  await kiosk();

  for (const kind of [
    'contextmenu',
    'selectstart',
    'dragstart',
    'drop',
    'copy',
    'paste',
    'auxclick',
  ]) {
    const event = new Event(kind, { bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented, kind).toBe(true);
  }
});

test('the service is told the language, at the beginning and when it is changed', async () => {
  const { user, asked } = await signedIn();

  await press(user, 'Language English');
  await press(user, 'Deutsch');

  await screen.findByText('Hallo, Anna');
  expect(asked('kiosk_speak')).toEqual([
    { session: 's1', language: 'en' },
    { session: 's1', language: 'de' },
  ]);
});
