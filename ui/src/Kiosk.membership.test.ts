import { screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import { contract, contracts, done, review } from './test/kiosk';
import { press, signedIn } from './test/kioskWindow';

describe('my membership', () => {
  const lines = [
    { label: 'contract', before: 'Premium', after: null },
    { label: 'end', before: null, after: '2026-12-31' },
  ];

  test('is canceled after two questions and a look at what it means, and not before', async () => {
    const { user, asked } = await signedIn({
      kiosk_contracts: () => contracts(),
      kiosk_review_cancelation: () => review({ lines, mode: 'at_once' }),
      kiosk_send: () => done(),
    });

    await press(user, 'My membership');
    await press(user, 'Cancel my membership');
    await press(user, 'Continue');
    expect((await screen.findByRole('alert')).textContent).toBe('Please choose one first.');
    await user.click(screen.getByLabelText('31 December 2026'));
    await press(user, 'Continue');
    await user.click(await screen.findByLabelText('I am moving'));
    await press(user, 'Continue');
    expect(await screen.findByRole('heading', { name: 'Is everything right?' })).toBeTruthy();
    expect(screen.getByText(/Your membership ends on the day you chose/)).toBeTruthy();
    expect(asked('kiosk_send')).toEqual([]);
    await press(user, 'Cancel my membership now');

    expect(await screen.findByText('It is done.')).toBeTruthy();
    expect(asked('kiosk_review_cancelation')).toEqual([
      { session: 's1', contract: 'c1', end: '2026-12-31', reason: 'x1' },
    ]);
    expect(asked('kiosk_send')).toEqual([{ session: 's1', review: 'r1' }]);
  });

  test('that is canceled can be kept', async () => {
    const { cancelation } = contract();
    const canceled = contract({
      cancelation: {
        ...cancelation,
        state: 'canceled',
        date: '2026-12-31',
        closed: 'canceled',
        withdrawClosed: null,
      },
    });
    const { user, asked } = await signedIn({
      kiosk_contracts: () => contracts({ contracts: [canceled] }),
      kiosk_review_cancelation_withdrawal: () => review({ lines }),
      kiosk_send: () => done({ kind: 'saved' }),
    });

    await press(user, 'My membership');
    expect(await screen.findByText('Canceled. It ends on 31 December 2026.')).toBeTruthy();
    await press(user, 'Keep my membership after all');
    await press(user, 'Take my cancelation back');

    expect(await screen.findByText(/It is saved here and is sent by itself/)).toBeTruthy();
    expect(asked('kiosk_send').length).toBe(1);
  });
});
