import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';

import { staffView } from './test/kiosk';
import { enter, kiosk, press } from './test/kioskWindow';

afterEach(() => vi.useRealTimers());

type Window = Awaited<ReturnType<typeof kiosk>>;

async function entered(answers: Parameters<typeof kiosk>[0]): Promise<Window> {
  const window = await kiosk(answers);
  await press(window.user, 'Help');
  await press(window.user, 'Staff only');
  await enter('Please enter your PIN', '4711');
  await press(window.user, 'Continue');
  return window;
}

const open = { kiosk_staff: () => ({ kind: 'open', staff: 't1', view: staffView() }) };

test('the PIN opens the panel, which pauses the station', async () => {
  const { user, asked } = await entered({
    ...open,
    kiosk_staff_act: () => staffView({ paused: true }),
  });

  await press(user, 'Pause the station');

  expect(await screen.findByRole('button', { name: 'Open the station again' })).toBeTruthy();
  expect(asked('kiosk_staff')).toEqual([{ pin: '4711' }]);
  expect(asked('kiosk_staff_act')).toEqual([{ staff: 't1', act: 'pause' }]);
});

test('a wrong PIN opens nothing, and is not kept', async () => {
  await entered({ kiosk_staff: () => ({ kind: 'refused' }) });

  expect((await screen.findByRole('alert')).textContent).toBe('That did not fit');
  expect(screen.getByLabelText<HTMLInputElement>('Please enter your PIN').value).toBe('');
});

test('after too many wrong ones it has to be waited', async () => {
  await entered({ kiosk_staff: () => ({ kind: 'wait', seconds: 30 }) });

  expect(await screen.findByText('You can try again in 30 seconds.')).toBeTruthy();
});

test('the kiosk ends only after a second word', async () => {
  const { user, asked } = await entered({ ...open, kiosk_staff_act: () => staffView() });

  await press(user, 'End the kiosk');
  expect(asked('kiosk_staff_act')).toEqual([]);
  await press(user, 'Yes, end the kiosk');

  expect(asked('kiosk_staff_act')).toEqual([{ staff: 't1', act: 'end_kiosk' }]);
});

test('the panel leaves by itself after 30 seconds', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { reload, asked } = await entered(open);
  await screen.findByText('Waiting to be sent');

  await vi.advanceTimersByTimeAsync(31_000);

  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(asked('kiosk_staff_end')).toEqual([{ staff: 't1' }]);
});
