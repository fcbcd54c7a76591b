import type { KioskStart } from '$lib/api/bindings';

import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';

import { language } from '$lib/kiosk/words/language.svelte';

import Kiosk from '../Kiosk.svelte';
import { ASKS, HOME, kioskStart } from './kiosk';
import { program, type Call } from './program';

type Answers = NonNullable<Parameters<typeof program>[0]>;

interface Window {
  user: UserEvent;
  calls: Call[];
  /** How often the page was loaded anew. */
  reload: ReturnType<typeof vi.fn>;
  /** What a command was asked with, call by call. */
  asked: (command: string) => unknown[];
}

/** The kiosk's window with a made-up program behind it. */
export async function kiosk(
  answers: Answers = {},
  start: Partial<KioskStart> = {},
): Promise<Window> {
  language.use('en');
  const calls = program({
    kiosk_identify: () => ASKS,
    kiosk_factor: () => ({ kind: 'open', session: 's1' }),
    kiosk_speak: () => null,
    kiosk_touch: () => ({ quietSeconds: 60, endSeconds: 80 }),
    kiosk_home: () => HOME,
    ...answers,
  });
  const reload = vi.fn();
  render(Kiosk, { starting: Promise.resolve(kioskStart(start)), reload });
  await screen.findAllByRole('heading');
  const advanceTimers = vi.isFakeTimers() ? { advanceTimers: vi.advanceTimersByTime } : {};
  const asked = (command: string) =>
    calls.filter((call) => call.command === command).map(({ args }) => args);
  return { user: userEvent.setup(advanceTimers), calls, reload, asked };
}

/** The same with Anna signed in, on the page of all that can be done. */
export async function signedIn(
  answers: Answers = {},
  start: Partial<KioskStart> = {},
): Promise<Window> {
  const window = await kiosk(
    { kiosk_identify: () => ({ kind: 'open', session: 's1' }), ...answers },
    start,
  );
  await press(window.user, 'Enter your number');
  await enter('Your member number', '20341');
  await press(window.user, 'Continue');
  await screen.findByText('Hello, Anna');
  return window;
}

/** Presses a button by its name, once it is there. */
export async function press(user: UserEvent, name: string | RegExp): Promise<void> {
  // The tree for assistive technology is costly to make, and axe looks at it.
  await user.click(await screen.findByRole('button', { name, hidden: true }));
}

/** Fills a field in. Typing key by key is as fast as a card reader here, and would be taken for one. */
export async function enter(label: string, text: string): Promise<void> {
  await fireEvent.input(await screen.findByLabelText(label), { target: { value: text } });
}
