import { screen } from '@testing-library/svelte';
import axe from 'axe-core';
import { expect, test } from 'vitest';

import { account, bookings, contracts, done, idleContract, part, review } from './test/kiosk';
import { kiosk, press, signedIn } from './test/kioskWindow';

/** What is wrong with the page, as far as that can be told without a layout. */
async function violations(): Promise<string[]> {
  const found = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const answers = {
  kiosk_balance: () => account(),
  kiosk_contracts: () => contracts(),
  kiosk_bookings: () => bookings(),
  kiosk_my_data: () => part(),
  kiosk_idle_contracts: () => [idleContract()],
  kiosk_review_booking_end: () =>
    review({ lines: [{ label: 'class', before: 'Yoga', after: null }] }),
  kiosk_send: () => done(),
};

test('start, number, help and languages', async () => {
  const { user } = await kiosk();

  expect(await violations()).toEqual([]);
  await press(user, 'Help');
  expect(await violations()).toEqual([]);
  await press(user, 'Close');
  await press(user, /^Language/);
  expect(await violations()).toEqual([]);
  await press(user, 'Close');
  await press(user, 'Enter your number');
  await screen.findByRole('region', { name: 'Number pad' });
  expect(await violations()).toEqual([]);
});

test('home, contracts and their questions', async () => {
  const { user } = await signedIn(answers);

  expect(await violations()).toEqual([]);
  await press(user, 'My membership');
  await press(user, 'Cancel my membership');
  expect(await violations()).toEqual([]);
});

test('a form with its keys, in Arabic too', async () => {
  const { user } = await signedIn(answers);
  await press(user, 'My data');
  await press(user, 'Phone and email');
  await press(user, 'Change this');
  await screen.findByRole('region', { name: 'Keyboard' });

  expect(await violations()).toEqual([]);
  await press(user, /^Language/);
  await press(user, 'العربية');
  expect(await violations()).toEqual([]);
});

test('balance, bookings, a review and what came of it', async () => {
  const { user } = await signedIn(answers);
  await press(user, 'My balance');
  await screen.findByText('You still owe €49.90.');
  expect(await violations()).toEqual([]);
  await press(user, 'Back');
  await press(user, 'My bookings');
  await press(user, 'Give up Yoga');
  await screen.findByRole('heading', { name: 'Is everything right?' });
  expect(await violations()).toEqual([]);
  await press(user, 'Give up my place now');
  await screen.findByText(/Your request has arrived/);
  expect(await violations()).toEqual([]);
});

test('the camera, the square, and pages on their way', async () => {
  const { user } = await signedIn({
    ...answers,
    kiosk_documents: () => [],
    kiosk_take_photo: () => ({ photo: 'p1', width: 1280, height: 720 }),
  });
  await press(user, 'My picture');
  await screen.findByAltText('What the camera sees');
  expect(await violations()).toEqual([]);
  await press(user, 'Take the photo');
  await screen.findByAltText('Your photo');
  expect(await violations()).toEqual([]);
  await press(user, 'Take it again');
  await press(user, 'Back');
  await press(user, 'My documents');
  await press(user, 'Hand in a document');
  await user.click(await screen.findByLabelText('Something else'));
  expect(await violations()).toEqual([]);
  await press(user, 'Continue');
  await press(user, 'Take the photo');
  await screen.findByAltText('Page 1');
  expect(await violations()).toEqual([]);
});
