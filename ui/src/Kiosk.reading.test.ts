import { screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';

import { account, bookings, contracts, kioskError } from './test/kiosk';
import { press, signedIn } from './test/kioskWindow';

const fails = () => Promise.reject(kioskError('unreachable') as never);

test.each([
  ['My balance', 'kiosk_balance'],
  ['My visits', 'kiosk_check_ins'],
  ['My membership', 'kiosk_contracts'],
  ['My bookings', 'kiosk_bookings'],
  ['Take a break', 'kiosk_idle_contracts'],
])('%s without a connection says so, and can be tried again', async (tile, command) => {
  const { user, asked } = await signedIn({ [command]: fails });

  await press(user, tile);
  expect(await screen.findByText('There is no connection right now')).toBeTruthy();
  await press(user, 'Try again');

  await screen.findByText('There is no connection right now');
  expect(asked(command).length).toBe(2);
});

test.each([
  ['My visits', { kiosk_check_ins: () => [] }, 'No visits in the last year.'],
  [
    'My membership',
    { kiosk_contracts: () => contracts({ contracts: [] }) },
    'There is no contract to show.',
  ],
  [
    'My bookings',
    { kiosk_bookings: () => bookings({ bookings: [] }) },
    'You have booked nothing yet.',
  ],
  [
    'My balance',
    { kiosk_balance: () => account({ entries: [] }) },
    'No payment is open or coming up.',
  ],
])('%s with nothing in it says that there is nothing', async (tile, answers, words) => {
  const { user } = await signedIn(answers);

  await press(user, tile);

  expect(await screen.findByText(words)).toBeTruthy();
});

test('only what the studio allows is offered', async () => {
  await signedIn({ kiosk_home: () => ({ firstName: 'Anna', flows: ['balance', 'documents'] }) });

  const main = within(screen.getByRole('main'));
  expect(main.getAllByRole('button').map(({ textContent }) => textContent?.trim())).toEqual([
    'My documents',
    'My balance',
  ]);
});

test('visits are turned a few at a time', async () => {
  const visits = Array.from({ length: 7 }, (_, day) => ({
    came: `2026-11-${20 - day}T18:00:00`,
    left: null,
    studio: null,
  }));
  const { user } = await signedIn({ kiosk_check_ins: () => visits });

  await press(user, 'My visits');
  expect(await screen.findByText('Page 1 of 2')).toBeTruthy();
  await press(user, 'More');

  expect(screen.getAllByRole('listitem').length).toBe(2);
});
