import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';

import { bookings, done, idleContract, review } from './test/kiosk';
import { press, signedIn } from './test/kioskWindow';

test('a class is booked; of one that cannot be booked it is said why', async () => {
  const start = new Date(Date.now() + 60_000).toISOString();
  const slot = {
    slot: 'k1',
    title: 'Pilates',
    start,
    end: null,
    location: null,
    opens: null,
    closes: null,
    seats: { free: 3, all: 10, waiting: 0, waitingFree: null },
    booked: false,
  };
  const full = {
    ...slot,
    slot: 'k2',
    title: 'Spinning',
    seats: { free: 0, all: 10, waiting: 5, waitingFree: 0 },
  };
  const { user, asked } = await signedIn({
    kiosk_bookings: () => bookings({ bookings: [] }),
    kiosk_class_slots: () => [slot, full],
    kiosk_review_class: () => review({ mode: null }),
    kiosk_send: () => done(),
  });

  await press(user, 'My bookings');
  await press(user, 'Book a class');
  expect(await screen.findByText('Places left: 3')).toBeTruthy();
  expect(screen.getByText('There is no place left.')).toBeTruthy();
  await press(user, /Book Pilates/);
  await press(user, 'Book it now');

  expect(asked('kiosk_review_class')).toEqual([{ session: 's1', slot: 'k1' }]);
});

test('a class that the contract does not include is not sent', async () => {
  const { user } = await signedIn({
    kiosk_bookings: () => bookings(),
    kiosk_review_booking_end: () =>
      review({ review: null, verdict: { kind: 'class', word: 'no_contingent' } }),
  });
  await press(user, 'My bookings');
  await press(user, 'Give up Yoga');

  expect(await screen.findByText(/Your contract does not include this/)).toBeTruthy();
});

test('a break is planned with three questions, and each figure says how sure it is', async () => {
  const days = Array.from({ length: 31 }, (_, index) => ({
    day: `2027-01-${String(index + 1).padStart(2, '0')}`,
    obstacle:
      index === 0
        ? null
        : { kind: 'unit_begins', unit: 'month', before: '2027-01-01', after: '2027-02-01' },
    mark: null,
  }));
  const idle = {
    obstacle: null,
    check: { by: 'service', status: 'CREATABLE', granted: true },
    follows: {
      last: '2027-01-31',
      days: 31,
      needsApproval: true,
      accessRefused: true,
      end: { before: '2026-12-31', after: '2027-01-31', certain: false, rule: 'extends' },
      cost: { amount: { amount: '5', currency: 'EUR' }, certain: true, paid: 1, free: 0 },
      charges: [],
      balance: null,
    },
  } as never;
  const { user, asked } = await signedIn({
    kiosk_idle_contracts: () => [idleContract()],
    kiosk_idle_days: () => days,
    kiosk_idle_lengths: () => ({
      steps: [{ terms: 1, last: '2027-01-31' }],
      noLonger: { kind: 'too_long', most: 1, unit: 'month' },
      notUnlimited: { kind: 'needs_end' },
    }),
    kiosk_review_idle: () => review({ idle }),
    kiosk_send: () => done(),
  });

  await press(user, 'Take a break');
  await press(user, 'Plan a break');
  await press(user, '1 January 2027');
  await user.click(await screen.findByLabelText(/^1 month/));
  await press(user, 'Continue');
  expect(screen.getByLabelText<HTMLInputElement>(/^Illness/).disabled).toBe(true);
  await user.click(screen.getByLabelText('Travel'));
  await press(user, 'Show what it means');
  const figures = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
  expect(figures).toEqual([
    expect.stringMatching(/ends on 31 January 2027. That is 31 days. *certain/),
    expect.stringMatching(/costs €5.00. *certain/),
    expect.stringMatching(/runs until 31 January 2027. *our estimate/),
  ]);
  expect(screen.getByText('You cannot train during the break.')).toBeTruthy();
  await press(user, 'Ask for this break');

  expect(await screen.findByText(/Your request has arrived/)).toBeTruthy();
  expect(asked('kiosk_review_idle')).toEqual([
    { session: 's1', wish: { contract: 'c1', start: '2027-01-01', terms: 1, reason: 'x1' } },
  ]);
});
