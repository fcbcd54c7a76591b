import type { KioskAnswer, KioskStart } from '$lib/api/bindings';

import { cleanup, screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';

import { ASKS, kioskError } from './test/kiosk';
import { enter, kiosk, press } from './test/kioskWindow';
import { scanned } from './test/scan';

test('the start greets, offers the languages and names nobody', async () => {
  await kiosk({}, { greetings: [{ language: 'en', text: 'Good to see you' }] });

  expect(screen.getByRole('heading', { name: 'Good to see you' })).toBeTruthy();
  const languages = within(screen.getByRole('list', { name: 'Language' })).getAllByRole('button');
  expect(languages.map(({ textContent }) => textContent)).toEqual([
    'English',
    'Deutsch',
    'Polski',
    'Français',
    'Español',
    'Türkçe',
    'Українська',
    'العربية',
  ]);
  expect(screen.getByText('Hold your card to the reader')).toBeTruthy();
});

test('Arabic is shown from the right, and another language from the left again', async () => {
  const { user } = await kiosk();

  await press(user, 'العربية');
  expect(document.documentElement.dir).toBe('rtl');
  expect(screen.getByText('ضع بطاقتك على القارئ')).toBeTruthy();
  const [deutsch] = screen.getAllByRole('button', { name: 'Deutsch' });
  await user.click(deutsch as HTMLElement);

  expect(document.documentElement.dir).toBe('ltr');
  expect(screen.getByText('Halten Sie Ihre Karte an das Lesegerät')).toBeTruthy();
});

test('a card is known with the focus anywhere, and the question after it says nothing of anybody', async () => {
  const { asked } = await kiosk();

  scanned('00A1B2C3');

  expect(await screen.findByRole('heading', { name: 'When were you born?' })).toBeTruthy();
  expect(asked('kiosk_identify')).toEqual([{ way: 'card', text: '00A1B2C3' }]);
});

test.each<[string, KioskStart['ways'], string]>([
  ['00A1B2C3', ['card', 'barcode'], 'card'],
  ['M-20341', ['card', 'barcode'], 'barcode'],
  ['20341', ['barcode'], 'barcode'],
])('%s under a reader for %s is a %s', async (code, ways, way) => {
  const { asked } = await kiosk({}, { ways });

  scanned(code);

  await screen.findByRole('heading', { name: 'When were you born?' });
  expect(asked('kiosk_identify')).toEqual([{ way, text: code }]);
});

test('a station without a reader takes no card', async () => {
  const { asked } = await kiosk({}, { ways: ['member_number'] });

  scanned('00A1B2C3');

  expect(asked('kiosk_identify')).toEqual([]);
  expect(screen.queryByText('Hold your card to the reader')).toBe(null);
});

test('the number and the day of birth open the session, the day as the program takes it', async () => {
  const { user, asked } = await kiosk();

  await press(user, 'Enter your number');
  const pad = await screen.findByRole('region', { name: 'Number pad' });
  for (const key of ['1', '-', '2', '0']) {
    await user.click(within(pad).getByRole('button', { name: key }));
  }
  await press(user, 'Continue');
  await enter('When were you born?', '12041992');
  await press(user, 'Continue');

  expect(await screen.findByRole('heading', { name: 'Hello, Anna' })).toBeTruthy();
  expect(asked('kiosk_identify')).toEqual([{ way: 'member_number', text: '1-20' }]);
  expect(asked('kiosk_factor')).toEqual([{ session: 's1', answer: '1992-04-12' }]);
});

test.each([
  ['1204', 'Something is still missing. Please check your entry.'],
  ['31021992', 'There is no such day. Please check your entry.'],
])('%s is no day of birth, and is not sent', async (entered, problem) => {
  const { user, asked } = await kiosk();
  scanned('00A1B2C3');

  await enter('When were you born?', entered);
  await press(user, 'Continue');

  expect((await screen.findByRole('alert')).textContent).toBe(problem);
  expect(asked('kiosk_factor')).toEqual([]);
});

/** What is on the screen, to the letter. */
const page = () => document.querySelector('main')?.innerHTML.replaceAll(/svelte-\w+|s\d+/g, '');

test('an unknown card, a wrong answer and a session that is gone look the same', async () => {
  const refused: KioskAnswer = { kind: 'refused' };
  const pages: (string | undefined)[] = [];
  for (const answers of [
    { kiosk_identify: () => refused },
    { kiosk_factor: () => refused },
    { kiosk_factor: () => Promise.reject(kioskError('session_over') as never) },
    { kiosk_factor: () => Promise.reject(kioskError('refused', { message: 'locked' }) as never) },
  ]) {
    cleanup();
    const { user } = await kiosk(answers);
    scanned('00A1B2C3');
    if ('kiosk_factor' in answers) {
      await enter('When were you born?', '12041992');
      await press(user, 'Continue');
    }
    await screen.findByRole('heading', { name: 'That did not fit' });
    pages.push(page());
  }

  expect(pages[0]).toContain('Please try once more, or ask the staff.');
  expect(new Set(pages).size).toBe(1);
});

test('after a refusal nothing of what was typed is left', async () => {
  const { user } = await kiosk({ kiosk_identify: () => ({ kind: 'refused' }) });
  await press(user, 'Enter your number');
  await enter('Your member number', '20341');
  await press(user, 'Continue');

  await press(user, 'Try again');
  await press(user, 'Enter your number');

  expect(screen.getByLabelText<HTMLInputElement>('Your member number').value).toBe('');
});

test('who has to wait is told how long, and whom to ask', async () => {
  await kiosk({ kiosk_identify: () => ({ kind: 'wait', seconds: 90, callStaff: true }) });

  scanned('00A1B2C3');

  expect(await screen.findByText('You can try again in 90 seconds.')).toBeTruthy();
  expect(screen.getByText(/Please ask the staff/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Try again' }).disabled).toBe(true);
});

test('without a connection nobody is refused', async () => {
  await kiosk({ kiosk_identify: () => Promise.reject(kioskError('unreachable') as never) });

  scanned('00A1B2C3');

  expect(
    await screen.findByRole('heading', { name: 'There is no connection right now' }),
  ).toBeTruthy();
});

test('whoever goes back from the second question leaves nothing in the program', async () => {
  const { user, asked } = await kiosk();
  scanned('00A1B2C3');

  await press(user, 'Back');

  expect(await screen.findByRole('heading', { name: 'Welcome' })).toBeTruthy();
  expect(asked('kiosk_end')).toEqual([
    { session: ASKS.kind === 'asks_factor' ? ASKS.session : '' },
  ]);
});

test('a station that needs the staff says so to members, and to the staff why', async () => {
  await kiosk({}, { state: { kind: 'needs_staff', reason: 'keyring_locked' }, studio: null });

  expect(screen.getByRole('heading', { name: 'This station is having a break' })).toBeTruthy();
  expect(screen.getByText(/The keyring is locked/)).toBeTruthy();
  scanned('00A1B2C3');
  expect(screen.queryByRole('textbox')).toBe(null);
});

test('a logo stands in the place of the studio’s name, and says it', async () => {
  await kiosk({}, { hasLogo: true });

  const logo = screen.getByRole('img', { name: 'Sunrise Gym' });
  expect(logo.getAttribute('src')).toBe('photo://localhost/logo');
  expect(screen.queryByText('Sunrise Gym')).toBeNull();
});
