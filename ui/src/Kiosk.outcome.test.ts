import { screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import { bookings, done, kioskError, review } from './test/kiosk';
import { press, signedIn } from './test/kioskWindow';

const fails = () => Promise.reject(kioskError('failed') as never);

describe('what comes of it', () => {
  const answers = {
    kiosk_bookings: () => bookings(),
    kiosk_review_booking_end: () => review({ mode: null, lines: [] }),
  };

  async function sent(send: () => unknown) {
    const window = await signedIn({ ...answers, kiosk_send: send });
    await press(window.user, 'My bookings');
    await press(window.user, 'Give up Yoga');
    await press(window.user, 'Give up my place now');
    return window;
  }

  test.each([
    [{ kind: 'confirmed' } as const, 'It is done.'],
    [{ kind: 'refused', message: 'Too late' } as const, 'Too late'],
    [{ kind: 'not_there' } as const, 'It did not arrive. Nothing has changed. You can try again.'],
    [{ kind: 'unknown' } as const, /Please do not send it again/],
  ])('%o is told as it is', async (outcome, words) => {
    await sent(() => done(outcome));

    expect(await screen.findByText(words)).toBeTruthy();
  });

  test('a failure that tells nothing is not told as a failure: it may have arrived', async () => {
    await sent(fails);

    expect(
      await screen.findByRole('heading', { name: 'We do not know yet whether it arrived' }),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBe(null);
  });

  test('a receipt is taken along as a code, with the words of the page', async () => {
    const { user, asked } = await sent(() => done());
    await screen.findByText('It is done.');

    await press(user, 'Take a receipt along');

    await screen.findByRole('heading', { name: 'Your receipt' });
    const [{ words }] = asked('kiosk_receipt') as [{ words: string[] }];
    expect(words[0]).toBe('My bookings');
    expect(words).toContain('It is done.');
  });
});
