import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';

import { done, part, review } from './test/kiosk';
import { enter, press, signedIn } from './test/kioskWindow';

test('my data shows old and new side by side before anything is sent', async () => {
  const { user, asked } = await signedIn({
    kiosk_my_data: () => part(),
    kiosk_review_data: () =>
      review({ lines: [{ label: 'email', before: 'anna@example.org', after: 'a@b.org' }] }),
    kiosk_send: () => done(),
  });

  await press(user, 'My data');
  await press(user, 'Phone and email');
  await press(user, 'Change this');
  await enter('Email', 'a@b.org');
  await press(user, 'Continue');
  expect(await screen.findByText('anna@example.org')).toBeTruthy();
  expect(screen.getByText('a@b.org')).toBeTruthy();
  await press(user, 'Go back and change');
  expect(screen.getByLabelText<HTMLInputElement>('Email').value).toBe('a@b.org');
  await press(user, 'Continue');
  await press(user, 'Send the change');

  expect(await screen.findByText(/Your request has arrived/)).toBeTruthy();
  expect(asked('kiosk_review_data')[0]).toEqual({
    session: 's1',
    part: 'contact',
    values: { email: 'a@b.org', phonePrivateMobile: '0170 111', phonePrivate: '' },
  });
});

test('an entry that cannot be right is not sent, and said at its field', async () => {
  const fault = { field: 'email', fault: 'email', certain: true, country: null, expected: null };
  const { user } = await signedIn({
    kiosk_my_data: () => part(),
    kiosk_review_data: () => ({ ...review({ review: null }), faults: [fault] }),
  });
  await press(user, 'My data');
  await press(user, 'Phone and email');
  await press(user, 'Change this');
  await press(user, 'Continue');

  expect(await screen.findByText('Please check this email address.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Send the change' })).toBe(null);
  await press(user, 'Go back and change');

  expect(screen.getByLabelText('Email').getAttribute('aria-invalid')).toBe('true');
});

test('what waits for the studio can be taken back, and not changed meanwhile', async () => {
  const { user, asked } = await signedIn({
    kiosk_my_data: () => part({ pending: { email: 'new@example.org' }, changeable: false }),
    kiosk_review_data_withdrawal: () => review(),
    kiosk_send: () => done(),
  });

  await press(user, 'My data');
  await press(user, 'Phone and email');
  expect(await screen.findByText('new@example.org')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Change this' })).toBe(null);
  await press(user, 'Take the change back');
  await press(user, 'Take the change back');

  expect(asked('kiosk_review_data_withdrawal')).toEqual([{ session: 's1', part: 'contact' }]);
});
