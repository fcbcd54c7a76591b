import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';

import { kioskError } from './test/kiosk';
import { kiosk, press, signedIn } from './test/kioskWindow';

const focused = () => document.activeElement;

test('whoever turns to the last page keeps the button, and it turns no further', async () => {
  const visits = Array.from({ length: 7 }, (_, day) => ({
    came: `2026-11-${20 - day}T18:00:00`,
    left: null,
    studio: null,
  }));
  const { user } = await signedIn({ kiosk_check_ins: () => visits });
  await press(user, 'My visits');
  const more = await screen.findByRole('button', { name: 'More' });

  more.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Page 2 of 2')).toBeTruthy();
  await user.keyboard('{Enter}');

  expect(screen.getByText('Page 2 of 2')).toBeTruthy();
  expect(focused()).toBe(more);
  expect(more.getAttribute('aria-disabled')).toBe('true');
});

test('what is tried again begins at the heading, for its button is gone', async () => {
  const { user } = await signedIn({
    kiosk_balance: () => Promise.reject(kioskError('unreachable') as never),
  });
  await press(user, 'My balance');

  (await screen.findByRole('button', { name: 'Try again' })).focus();
  await user.keyboard('{Enter}');

  expect(focused()).toBe(screen.getByRole('heading', { name: 'My balance' }));
});

test('a panel that takes the place of another has the focus, and gives it back when it is left', async () => {
  const { user } = await kiosk();
  const help = screen.getByRole('button', { name: 'Help' });
  const language = screen.getByRole('button', { name: 'Language English' });

  help.focus();
  await user.keyboard('{Enter}');
  expect(focused()).toBe(screen.getByRole('heading', { name: 'Help' }));
  language.focus();
  await user.keyboard('{Enter}');

  expect(focused()).toBe(screen.getByRole('heading', { name: 'Choose your language' }));
  await user.keyboard('{Escape}');
  expect(focused()).toBe(language);
});

test('the way to the studio’s own panel ends in its field', async () => {
  const { user } = await kiosk();
  await press(user, 'Help');

  (await screen.findByRole('button', { name: /staff/i })).focus();
  await user.keyboard('{Enter}');

  expect(focused()?.tagName).toBe('INPUT');
});
